package vn.danvan.recognitionservice.levelchain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** State of a step, as journaled. */
record LevelChainData(
    UUID id,
    long version,
    UUID provinceId,
    String level,
    String nominatesTo,
    LocalDate validFrom,
    LocalDate validTo,
    boolean registers,
    Procedure procedure,
    int defaultMinMonths,
    List<String> unitKinds,
    Integer ownLevelUntil) {}
