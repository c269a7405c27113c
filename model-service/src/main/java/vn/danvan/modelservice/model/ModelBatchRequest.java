package vn.danvan.modelservice.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Models to be written down at once: all of them or none. */
@Schema(
    name = "ModelBatch",
    examples =
        """
        {"rows": [{"clientReference": "2023/17", "title": "Tổ tự quản bảo vệ môi trường thôn 3",
         "field": "CULTURE_SOCIETY", "ownerUnit": "duc-linh", "ownerKind": "COLLECTIVE",
         "area": "duc-linh", "objective": "Nhân dân cùng làm", "startsOn": "2023-02-20",
         "occurredOn": "2023-02-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}]}
        """)
record ModelBatchRequest(@Schema(minItems = 1, maxItems = 500) List<ModelRow> rows) {}
