package vn.danvan.reportingservice.kpi;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A KPI as it is defined.
 *
 * @param formula over figures of reports
 * @param target null: none is aimed at
 */
public record KpiData(
    UUID id,
    long version,
    String state,
    String code,
    String nameVi,
    String nameEn,
    String definitionVi,
    String definitionEn,
    String measure,
    int decimals,
    String formula,
    BigDecimal target,
    String direction) {}
