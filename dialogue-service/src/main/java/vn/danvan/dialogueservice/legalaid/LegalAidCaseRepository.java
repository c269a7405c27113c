package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class LegalAidCaseRepository extends AggregateRepository<LegalAidCase> {}
