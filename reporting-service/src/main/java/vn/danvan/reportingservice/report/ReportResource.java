package vn.danvan.reportingservice.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.TableFormat;
import vn.danvan.reportingservice.report.ReportSummary.ReportList;

/** Reports are public: they name no persons, and hide small numbers of them. */
@Path("/api/v1/reports")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "Exact figures, each opening into its records")
class ReportResource {

  private static final String NAME = "Name of a report, from the list of reports";
  private static final List<String> LANGUAGES = List.of("vi", "en");

  private final ReportService service;
  private final Overviews overviews;
  private final Laggards laggards;
  private final ReportFiles files;
  private final HttpHeaders headers;

  ReportResource(
      ReportService service,
      Overviews overviews,
      Laggards laggards,
      ReportFiles files,
      HttpHeaders headers) {
    this.service = service;
    this.overviews = overviews;
    this.laggards = laggards;
    this.files = files;
    this.headers = headers;
  }

  @GET
  @Operation(
      operationId = "listReports",
      summary = "The reports that there are",
      description = "Names, figures and what rows may be about. Public.")
  public ReportList list() {
    return new ReportList(service.list());
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getReport",
      summary = "A report of a unit's subtree for a period",
      description =
          "Totals, rows and the identities between figures. `complete` is false while something"
              + " recorded up to `asOf` may be missing. JSON, CSV, XLSX, PDF or DOCX by"
              + " Accept. Public; small numbers of persons (1 to 4, and what would give them away)"
              + " are null and named in `hidden` but for officers, secretaries, signatories and"
              + " supervisors in whose scope the unit lies. Caches keep answers by Authorization.")
  @Produces({
    MediaType.APPLICATION_JSON,
    TableFormat.CSV_TYPE,
    TableFormat.XLSX_TYPE,
    DocumentFormat.PDF_TYPE,
    DocumentFormat.DOCX_TYPE
  })
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReportView.class)),
        @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = TableFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response report(
      @Parameter(description = NAME, example = "recognition-funnel") @RestPath String name,
      @BeanParam ReportParameters parameters,
      @Parameter(
              description =
                  "lastYear, target, or a period written like period: its totals stand beside those"
                      + " asked for",
              example = "lastYear")
          @RestQuery
          String compareTo) {
    parameters.compareTo = compareTo;
    var view = service.report(name, parameters);
    var format = AnswerFormat.wanted(headers.getAcceptableMediaTypes());
    return format == AnswerFormat.JSON
        ? Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build()
        : perCaller(files.report(service.require(name), view, format, headers));
  }

  @GET
  @Path("/{name}/records")
  @Operation(
      operationId = "listReportRecords",
      summary = "The records behind a figure",
      description =
          "As many as the figure says; where it is a sum of amounts, their amounts add up to it."
              + " As a file: all of them, without limit and cursor. Public; names no persons."
              + " Of figures about persons the amounts of 1 to 4 are hidden, and records that are"
              + " one person each are only for those in whose scope the unit lies (401, 403).")
  @Produces({
    MediaType.APPLICATION_JSON,
    TableFormat.CSV_TYPE,
    TableFormat.XLSX_TYPE,
    DocumentFormat.PDF_TYPE,
    DocumentFormat.DOCX_TYPE
  })
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RecordPage.class)),
        @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = TableFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response records(
      @Parameter(description = NAME, example = "recognition-funnel") @RestPath String name,
      @Parameter(description = "Name of a figure", example = "registered", required = true)
          @RestQuery
          String figure,
      @BeanParam ReportParameters parameters,
      @Parameter(description = "1 to 200, 50 without it", example = "50") @RestQuery String limit,
      @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
    var format = AnswerFormat.wanted(headers.getAcceptableMediaTypes());
    if (format == AnswerFormat.JSON) {
      return perCaller(
          Response.ok(
                  service.records(name, parameters, figure, limit, cursor),
                  MediaType.APPLICATION_JSON_TYPE)
              .build());
    }
    if (limit != null || cursor != null) {
      throw Parameters.invalid(limit != null ? "limit" : "cursor", limit != null ? limit : cursor);
    }
    var asked = service.figure(name, figure);
    var view = service.report(name, parameters);
    return perCaller(
        files.records(
            service.require(name),
            asked,
            view,
            service.allRecords(name, parameters, figure, view.asOf()),
            format,
            headers));
  }

  @GET
  @Path("/{name}/explanation")
  @Operation(
      operationId = "explainFigure",
      summary = "What a figure means, in one sentence",
      description =
          "What is counted, by which date, with which filters; Vietnamese unless English is asked"
              + " for by `lang` or `Accept-Language`. Public.")
  public ExplanationView explanation(
      @Parameter(description = NAME, example = "recognition-funnel") @RestPath String name,
      @Parameter(description = "Name of a figure", example = "registered", required = true)
          @RestQuery
          String figure,
      @BeanParam ReportParameters parameters,
      @Parameter(
              description = "vi or en",
              example = "vi",
              schema = @Schema(enumeration = {"vi", "en"}))
          @RestQuery
          String lang) {
    return service.explain(name, parameters, figure, locale(lang));
  }

  @GET
  @Path("/{name}/sentence")
  @Operation(
      operationId = "sayFigure",
      summary = "A figure in words",
      description =
          "The figure of the whole, with what was reported beside it; Vietnamese unless English is"
              + " asked for by `lang` or `Accept-Language`. Public, as reports are.")
  public SentenceView sentence(
      @Parameter(description = NAME, example = "recognition-funnel") @RestPath String name,
      @Parameter(description = "Name of a figure", example = "registered", required = true)
          @RestQuery
          String figure,
      @BeanParam ReportParameters parameters,
      @Parameter(
              description = "vi or en",
              example = "vi",
              schema = @Schema(enumeration = {"vi", "en"}))
          @RestQuery
          String lang) {
    return service.sentence(name, parameters, figure, locale(lang));
  }

  @GET
  @Path("/{name}/laggards")
  @Operation(
      operationId = "listLaggards",
      summary = "The units that are behind, by name",
      description =
          "For reports that expect something of units: who has not considered models"
              + " (recognition-funnel), is short of dialogues or reception days (duties, dialogues),"
              + " or has overdue recommendations (recommendations); 404 for others. Public.")
  public LaggardsView laggards(
      @Parameter(description = NAME, example = "duties") @RestPath String name,
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period,
      @Parameter(description = "As of a report") @RestQuery String asOf) {
    var parameters = new ReportParameters();
    parameters.unit = unit;
    parameters.period = period;
    parameters.asOf = asOf;
    return laggards.of(name, parameters, locale(null));
  }

  @GET
  @Path("/overview")
  @Operation(
      operationId = "getOverview",
      summary = "The totals of every report at once",
      description = "A leader's first screen: all as of one instant. Public, as reports are.")
  public OverviewView overview(
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period,
      @Parameter(description = "As of a report") @RestQuery String asOf,
      @Parameter(description = "HISTORICAL (default) or CURRENT") @RestQuery String structure) {
    var parameters = new ReportParameters();
    parameters.unit = unit;
    parameters.period = period;
    parameters.asOf = asOf;
    parameters.structure = structure;
    return overviews.of(parameters);
  }

  /** What one caller gets is no answer to another. */
  private static Response perCaller(Response answer) {
    return Response.fromResponse(answer)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }

  /** What a page of records is described as. */
  @Schema(name = "PageRecordView")
  private record RecordPage(List<RecordView> items, String next) {}

  private Locale locale(String lang) {
    if (lang != null) {
      if (!LANGUAGES.contains(lang)) {
        throw Parameters.invalid("lang", lang);
      }
      return Locale.of(lang);
    }
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(LANGUAGES::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.of("vi"));
  }
}
