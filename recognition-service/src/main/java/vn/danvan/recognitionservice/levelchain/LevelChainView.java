package vn.danvan.recognitionservice.levelchain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * What holds for a level during a time, as answers show it.
 *
 * @param version 0 where it came with the service
 * @param province null for the national chain
 * @param nominatesTo null at the top
 */
@Schema(name = "LevelChain")
record LevelChainView(
    UUID id,
    long version,
    UnitRef province,
    String level,
    String nominatesTo,
    LocalDate validFrom,
    LocalDate validTo,
    boolean registers,
    Procedure procedure,
    int defaultMinMonths,
    List<String> unitKinds,
    Integer ownLevelUntil,
    List<AllowedAction> allowedActions)
    implements Versioned {}
