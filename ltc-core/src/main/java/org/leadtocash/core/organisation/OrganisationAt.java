package org.leadtocash.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Dated;

/**
 * An organisation on one day: who stands where, who holds what, who may do what and on whose behalf.
 *
 * <p>A view; cheap to make, and as immutable as the organisation.
 */
public final class OrganisationAt {

    private final Matrix matrix;
    private final LocalDate date;

    OrganisationAt(Matrix matrix, LocalDate date) {
        this.matrix = matrix;
        this.date = date;
    }

    /** The day. */
    public LocalDate date() {
        return date;
    }

    private <T> Optional<T> now(List<Dated<T>> entries) {
        return entries.stream()
                .filter(entry -> entry.validity().contains(date))
                .map(Dated::value)
                .findFirst();
    }

    /** Whether an entity, region, line or unit exists on the day; a post always does, and of persons nothing is known. */
    public boolean exists(OrgRef name) {
        return Optional.ofNullable(matrix.validities().get(name))
                .filter(validity -> validity.contains(date))
                .isPresent();
    }

    /** What stands directly above; empty at the top, and for what does not exist. Any owner of an entity counts. */
    public Optional<OrgRef> parent(OrgRef name) {
        return Optional.of(name)
                .filter(this::exists)
                .flatMap(there -> matrix.forest(name.kind()).parent(name.id(), date))
                .map(above -> OrgRef.of(name.kind(), above));
    }

    /** What stands directly below, by name. Any owner of an entity counts. */
    public List<OrgRef> children(OrgRef name) {
        return matrix.forest(name.kind()).children(name.id(), date).stream()
                .map(below -> OrgRef.of(name.kind(), below))
                .filter(this::exists)
                .toList();
    }

    /**
     * The names from one upward to the top, itself first; none if it does not exist on the day.
     *
     * <p>From entity to owner only where its books join the owner's, in full or by share: what is held as an investment is nobody's
     * part.
     */
    public List<String> path(OrgRef name) {
        List<String> path = new ArrayList<>();
        Optional<OrgRef> at = Optional.of(name).filter(this::exists);
        while (at.isPresent()) {
            path.add(at.get().id());
            at = at.filter(this::joinsGroup).flatMap(this::parent);
        }
        return List.copyOf(path);
    }

    private boolean joinsGroup(OrgRef name) {
        return name.kind() != OrgKind.ENTITY
                || ownership(name.id())
                        .filter(owner -> owner.consolidation().joinsGroup())
                        .isPresent();
    }

    /** Who owns an entity, and how; empty if nobody does or there is no such entity. */
    public Optional<Ownership> ownership(String entity) {
        return entity(entity).flatMap(company -> now(company.parents()));
    }

    /** The entity, if it exists on the day. */
    public Optional<LegalEntity> entity(String id) {
        return Optional.ofNullable(matrix.entities().get(id))
                .filter(company -> company.validity().contains(date));
    }

    /** The currency of an entity's books; empty if there is no such entity on the day. */
    public Optional<CurrencyUnit> currency(String entity) {
        return entity(entity).flatMap(company -> now(company.currencies()));
    }

    /** The entity at the top of the group that an entity is part of, itself if it stands alone; empty if there is none. */
    public Optional<String> group(String entity) {
        return path(OrgRef.entity(entity)).stream().reduce((below, above) -> above);
    }

    /**
     * Where a document stands that names these: with a unit, also in the unit's entity, region and line unless others are named.
     *
     * <p>What does not exist on the day gives no place, so no condition on it is met.
     */
    public DocumentScope place(OrgRef... names) {
        Map<OrgKind, List<String>> paths = new EnumMap<>(OrgKind.class);
        for (OrgRef name : names) {
            put(paths, name);
            if (name.kind() == OrgKind.UNIT && exists(name)) {
                OrgUnit unit = matrix.units().get(name.id());
                if (unit != null) {
                    now(unit.entities()).map(OrgRef::entity).ifPresent(entity -> putIfAbsent(paths, entity, names));
                    now(unit.regions()).map(OrgRef::region).ifPresent(region -> putIfAbsent(paths, region, names));
                    now(unit.lines()).map(OrgRef::line).ifPresent(line -> putIfAbsent(paths, line, names));
                }
            }
        }
        return new DocumentScope(paths);
    }

    private void putIfAbsent(Map<OrgKind, List<String>> paths, OrgRef name, OrgRef... named) {
        if (Stream.of(named).noneMatch(other -> other.kind() == name.kind())) {
            put(paths, name);
        }
    }

    private void put(Map<OrgKind, List<String>> paths, OrgRef name) {
        List<String> path = path(name);
        if (!path.isEmpty()) {
            paths.put(name.kind(), path);
        }
    }

    /** Who holds a post; empty while it is vacant, and for a post that is not there. */
    public Optional<String> holder(String post) {
        return Optional.ofNullable(matrix.posts().get(post)).flatMap(there -> now(there.holders()));
    }

    /** The posts a person holds, by id. */
    public List<String> posts(String person) {
        return own(person).map(Post::id).toList();
    }

    private Stream<Post> own(String person) {
        return matrix.postsOf(person).stream()
                .filter(post -> now(post.holders()).filter(person::equals).isPresent());
    }

    /** What a person may do: each role by each post, the person's own and those lent to them, in a stable order. */
    public List<RoleGrant> grants(String person) {
        Stream<RoleGrant> lent = matrix.delegationsTo(person).stream()
                .filter(delegation -> delegation.validity().contains(date))
                .flatMap(this::lent);
        return Stream.concat(ownGrants(person), lent).distinct().sorted().toList();
    }

    private Stream<RoleGrant> ownGrants(String person) {
        return own(person)
                .flatMap(post -> post.roles().stream()
                        .filter(role -> role.validity().contains(date))
                        .map(role -> new RoleGrant(
                                person, role.value(), post.id(), scope(post), Optional.empty(), Optional.empty())));
    }

    private Stream<RoleGrant> lent(Delegation delegation) {
        return ownGrants(delegation.from())
                .filter(grant -> delegation.lends(grant.role()))
                .map(grant -> new RoleGrant(
                        delegation.to(),
                        grant.role(),
                        grant.post(),
                        grant.scope().intersection(delegation.scope()),
                        Optional.of(delegation.from()),
                        delegation.ceiling()));
    }

    private Scope scope(Post post) {
        return post.scope()
                .orElseGet(() -> now(post.units())
                        .map(unit -> Scope.of(OrgRef.unit(unit)))
                        .orElse(Scope.none()));
    }

    /** The roles a person has anywhere, their own and those lent to them. */
    public SortedSet<Role> roles(String person) {
        SortedSet<Role> roles = new TreeSet<>();
        grants(person).forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** By what a person may act in a role on a document that stands there; none if they may not. */
    public List<RoleGrant> grants(String person, Role role, DocumentScope document) {
        return grants(person).stream()
                .filter(grant -> grant.role().equals(role) && grant.scope().covers(document))
                .toList();
    }

    /** Everybody who may act in a role on a document that stands there, and by what: who can unblock it. */
    public List<RoleGrant> actors(Role role, DocumentScope document) {
        return matrix.persons()
                .flatMap(person -> grants(person, role, document).stream())
                .sorted()
                .toList();
    }

    /** The part of the matrix in which a person has a role, by whatever post or delegation. */
    public Scope scope(String person, Role role) {
        return grants(person).stream()
                .filter(grant -> grant.role().equals(role))
                .map(RoleGrant::scope)
                .reduce(Scope.none(), Scope::union);
    }

    /** The shares of a split, which sum to one; empty if there is no such split or none on the day. */
    public Optional<SortedMap<OrgRef, Ratio>> shares(String split) {
        return Optional.ofNullable(matrix.splits().get(split)).flatMap(there -> now(there.shares()));
    }
}
