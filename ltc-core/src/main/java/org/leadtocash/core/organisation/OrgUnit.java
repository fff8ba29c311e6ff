package org.leadtocash.core.organisation;

import java.util.List;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/**
 * An office, plant or team: where the trees of the matrix cross.
 *
 * @param id its name
 * @param name what people call it
 * @param validity the days on which it exists
 * @param entities the legal entity it belongs to, dated: one on every day of its existence
 * @param regions the region, dated: none at all, or one on every day
 * @param lines the business line, dated: none at all, or one on every day
 * @param parents the unit above it, dated: at most one at a time
 */
public record OrgUnit(
        String id,
        String name,
        Validity validity,
        List<Dated<String>> entities,
        List<Dated<String>> regions,
        List<Dated<String>> lines,
        List<Dated<String>> parents) {

    /** Checks the id, and copies the lists. */
    public OrgUnit {
        OrgRef.checkId(OrgKind.UNIT, id);
        entities = List.copyOf(entities);
        regions = List.copyOf(regions);
        lines = List.copyOf(lines);
        parents = List.copyOf(parents);
    }

    /** A unit that has always existed, in one entity, outside the other trees. */
    public static OrgUnit of(String id, String name, String entity) {
        return new OrgUnit(id, name, Validity.always(), List.of(Dated.always(entity)), List.of(), List.of(), List.of());
    }

    /** The same, existing on these days. */
    public OrgUnit withValidity(Validity days) {
        return new OrgUnit(id, name, days, entities, regions, lines, parents);
    }

    /** The same in these entities. */
    public OrgUnit withEntities(List<Dated<String>> dated) {
        return new OrgUnit(id, name, validity, dated, regions, lines, parents);
    }

    /** The same, in a region on these days as well. */
    public OrgUnit withRegion(Validity days, String region) {
        return new OrgUnit(id, name, validity, entities, OrgNode.plus(regions, days, region), lines, parents);
    }

    /** The same, in a business line on these days as well. */
    public OrgUnit withLine(Validity days, String line) {
        return new OrgUnit(id, name, validity, entities, regions, OrgNode.plus(lines, days, line), parents);
    }

    /** The same, below another unit on these days as well. */
    public OrgUnit withParent(Validity days, String parent) {
        return new OrgUnit(id, name, validity, entities, regions, lines, OrgNode.plus(parents, days, parent));
    }
}
