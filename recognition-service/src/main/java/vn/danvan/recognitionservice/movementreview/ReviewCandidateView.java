package vn.danvan.recognitionservice.movementreview;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A model that a review may hold up as an example.
 *
 * @param ownerUnit whose it was when it was recognized last
 * @param years of the rounds in which it was recognized
 * @param levels at which it was
 */
@Schema(name = "ReviewCandidate")
record ReviewCandidateView(
    UUID model, String title, UnitRef ownerUnit, List<Integer> years, List<String> levels) {}
