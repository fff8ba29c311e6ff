package org.leadtocash.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** The description of an {@link Organisation}, part by part in any order, checked as a whole at {@link #build}. */
@CanIgnoreReturnValue
public final class OrganisationBuilder {

    private final String id;
    private String version = "1";
    private LocalDate asOf = LocalDate.EPOCH;
    private final List<LegalEntity> entities = new ArrayList<>();
    private final List<OrgNode> regions = new ArrayList<>();
    private final List<OrgNode> lines = new ArrayList<>();
    private final List<OrgUnit> units = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final List<ShareSplit> splits = new ArrayList<>();

    OrganisationBuilder(String id) {
        OrgRef.checkId(OrgKind.ENTITY, id);
        this.id = id;
    }

    /** The version of the data; {@code 1} unless given. */
    public OrganisationBuilder version(String text) {
        version = Objects.requireNonNull(text, "version");
        return this;
    }

    /** The day up to which the data is known to be true; 1970-01-01 unless given, which no maximum age accepts. */
    public OrganisationBuilder asOf(LocalDate day) {
        asOf = Objects.requireNonNull(day, "day");
        return this;
    }

    /** A legal entity. */
    public OrganisationBuilder entity(LegalEntity entity) {
        entities.add(Objects.requireNonNull(entity, "entity"));
        return this;
    }

    /** A region. */
    public OrganisationBuilder region(OrgNode region) {
        regions.add(Objects.requireNonNull(region, "region"));
        return this;
    }

    /** A business line. */
    public OrganisationBuilder line(OrgNode line) {
        lines.add(Objects.requireNonNull(line, "line"));
        return this;
    }

    /** A unit. */
    public OrganisationBuilder unit(OrgUnit unit) {
        units.add(Objects.requireNonNull(unit, "unit"));
        return this;
    }

    /** A post. */
    public OrganisationBuilder post(Post post) {
        posts.add(Objects.requireNonNull(post, "post"));
        return this;
    }

    /** A delegation. */
    public OrganisationBuilder delegation(Delegation delegation) {
        delegations.add(Objects.requireNonNull(delegation, "delegation"));
        return this;
    }

    /** A split. */
    public OrganisationBuilder split(ShareSplit split) {
        splits.add(Objects.requireNonNull(split, "split"));
        return this;
    }

    private OrganisationParts parts() {
        return new OrganisationParts(id, version, asOf, entities, regions, lines, units, posts, delegations, splits);
    }

    /** Everything wrong with it so far; none if {@link #build} succeeds. The path of a subject points into the written form. */
    public Findings problems() {
        return OrganisationCheck.of(
                parts(), pointer -> Subject.of("organisation", id).at(pointer));
    }

    /**
     * The organisation.
     *
     * @throws LoadException with every problem: a name unknown or declared twice, days with two values or with none where there must be
     *     one, days on which what is named does not exist, circles, shares that do not sum to one
     */
    public Organisation build() {
        Findings problems = problems();
        if (problems.size() > 0) {
            throw new LoadException("organisation " + id, problems);
        }
        return new Organisation(parts());
    }
}
