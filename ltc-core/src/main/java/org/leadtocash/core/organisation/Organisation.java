package org.leadtocash.core.organisation;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.source.DataSet;

/**
 * A group of companies, or one company, over time: entities, regions, business lines, units, posts, delegations, splits.
 *
 * <p>It is whole by proof: every name is declared, every membership has one value on every day it must have one, no tree has a circle, no
 * post has two holders, all shares sum to one. Ask it {@link #at} a day.
 *
 * <p>A data set with id, version, as-of date and hash. Immutable and thread-safe; the order in which parts are stated means nothing.
 */
public final class Organisation {

    private final OrganisationParts parts;
    private final Matrix matrix;

    /** Takes checked parts. */
    Organisation(OrganisationParts parts) {
        this.parts = parts.sorted();
        this.matrix = new Matrix(this.parts);
    }

    /** An organisation to be described. */
    public static OrganisationBuilder builder(String id) {
        return new OrganisationBuilder(id);
    }

    /** One company on its own, as of a day: a group of one. */
    public static Organisation of(LegalEntity company, LocalDate asOf) {
        return builder(company.id()).asOf(asOf).entity(company).build();
    }

    /**
     * Reads {@code organisation.json} strictly.
     *
     * @param source the file's name, for problems
     * @param json the text; not closed
     * @throws LoadException with every problem and its place
     */
    public static Organisation read(String source, Reader json) {
        return OrganisationJson.FORMAT.read(source, JsonText.parse(source, json));
    }

    /** The organisation on a day. */
    public OrganisationAt at(LocalDate day) {
        return new OrganisationAt(matrix, day);
    }

    /** What a decision names when it used this: id, version, as-of date, and the hash of the canonical text. */
    public DataSet dataSet() {
        return new DataSet(
                parts.id(), parts.version(), CanonicalJson.hash(OrganisationJson.FORMAT.write(this)), parts.asOf());
    }

    OrganisationParts parts() {
        return parts;
    }

    /** The name of the data set. */
    public String id() {
        return parts.id();
    }

    /** The version of the data set. */
    public String version() {
        return parts.version();
    }

    /** The day up to which it is known to be true. */
    public LocalDate asOf() {
        return parts.asOf();
    }

    /** The legal entities, by id. */
    public List<LegalEntity> entities() {
        return parts.entities();
    }

    /** The regions, by id. */
    public List<OrgNode> regions() {
        return parts.regions();
    }

    /** The business lines, by id. */
    public List<OrgNode> lines() {
        return parts.lines();
    }

    /** The units, by id. */
    public List<OrgUnit> units() {
        return parts.units();
    }

    /** The posts, by id. */
    public List<Post> posts() {
        return parts.posts();
    }

    /** The delegations, in an order of their own. */
    public List<Delegation> delegations() {
        return parts.delegations();
    }

    /** The splits, by id. */
    public List<ShareSplit> splits() {
        return parts.splits();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organisation that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Id and version. */
    @Override
    public String toString() {
        return parts.id() + "@" + parts.version();
    }
}
