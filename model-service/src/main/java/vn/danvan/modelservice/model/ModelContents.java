package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.modelservice.campaign.CampaignDirectory;
import vn.danvan.modelservice.directive.DirectiveDirectory;
import vn.danvan.modelservice.field.FieldDirectory;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.UnitDirectory;

/** Looks up what the requests that write a model name. */
@ApplicationScoped
class ModelContents {

  private final FieldDirectory fields;
  private final CampaignDirectory campaigns;
  private final DirectiveDirectory directives;
  private final UnitDirectory units;

  ModelContents(
      FieldDirectory fields,
      CampaignDirectory campaigns,
      DirectiveDirectory directives,
      UnitDirectory units) {
    this.fields = fields;
    this.campaigns = campaigns;
    this.directives = directives;
    this.units = units;
  }

  ModelContent of(ModelFields request, Guards guards) {
    return new ModelContent(
        request.kind(),
        request.title(),
        request.field() == null
            ? null
            : find("/field", request.field(), fields::find, ModelRule.UNKNOWN_FIELD, guards),
        all("/otherFields/", request.otherFields(), fields::find, ModelRule.UNKNOWN_FIELD, guards),
        request.ownerKind(),
        request.ownerName(),
        units.idOrNull("/area", request.area()),
        request.startsOn(),
        completion(request, guards));
  }

  Completion completion(ModelCompletion request, Guards guards) {
    return new Completion(
        request.evaluatesOn(),
        units.idOrNull("/leadUnit", request.leadUnit()),
        cooperating(request.cooperatingUnits()),
        all(
            "/campaigns/",
            request.campaigns(),
            campaigns::find,
            ModelRule.UNKNOWN_CAMPAIGN,
            guards),
        all(
            "/directives/",
            request.directives(),
            directives::find,
            ModelRule.UNKNOWN_DIRECTIVE,
            guards),
        request.point(),
        Description.of(request));
  }

  private List<UUID> cooperating(List<String> named) {
    var found = new ArrayList<UUID>();
    if (named != null) {
      for (int i = 0; i < named.size(); i++) {
        if (named.get(i) != null) {
          found.add(units.require("/cooperatingUnits/" + i, named.get(i)).id());
        }
      }
    }
    return found;
  }

  private static <T> List<T> all(
      String list,
      List<String> codes,
      Function<String, Optional<T>> directory,
      ModelRule unknown,
      Guards guards) {
    var found = new ArrayList<T>();
    if (codes != null) {
      for (int i = 0; i < codes.size(); i++) {
        found.add(
            codes.get(i) == null ? null : find(list + i, codes.get(i), directory, unknown, guards));
      }
    }
    return found;
  }

  /** Null, and a failed guard, for what is not there. */
  private static <T> T find(
      String pointer,
      String code,
      Function<String, Optional<T>> directory,
      ModelRule unknown,
      Guards guards) {
    var found = directory.apply(code);
    unknown.check(guards, found.isPresent(), pointer, code);
    return found.orElse(null);
  }
}
