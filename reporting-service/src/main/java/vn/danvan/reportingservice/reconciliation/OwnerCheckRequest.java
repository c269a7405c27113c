package vn.danvan.reportingservice.reconciliation;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param services the owners to compare with; all without it
 */
@Schema(name = "OwnerCheckRequest", examples = "{\"services\": [\"dialogue-service\"]}")
record OwnerCheckRequest(@Size(max = 10) List<String> services) {}
