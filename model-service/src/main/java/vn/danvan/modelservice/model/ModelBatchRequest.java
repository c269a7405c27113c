package vn.danvan.modelservice.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Models to be written down at once: all of them or none. */
@Schema(name = "ModelBatch")
record ModelBatchRequest(@Schema(minItems = 1, maxItems = 500) List<ModelRow> rows) {}
