package org.leadtocash.core.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/** The parts of an organisation by name: what a snapshot looks things up in. */
final class Matrix {

    private final Map<OrgKind, Forest> forests = new EnumMap<>(OrgKind.class);
    private final Map<OrgRef, Validity> validities = new HashMap<>();
    private final Map<String, LegalEntity> entities = new HashMap<>();
    private final Map<String, OrgUnit> units = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, List<Post>> postsOfPerson = new HashMap<>();
    private final Map<String, List<Delegation>> delegationsTo = new HashMap<>();
    private final Map<String, ShareSplit> splits = new HashMap<>();

    Matrix(OrganisationParts parts) {
        for (OrgKind kind : List.of(OrgKind.ENTITY, OrgKind.REGION, OrgKind.LINE, OrgKind.UNIT)) {
            forests.put(kind, new Forest());
        }
        parts.entities().forEach(entity -> {
            entities.put(entity.id(), entity);
            add(OrgRef.entity(entity.id()), entity.validity(), owners(entity));
        });
        parts.regions().forEach(node -> add(OrgRef.region(node.id()), node.validity(), node.parents()));
        parts.lines().forEach(node -> add(OrgRef.line(node.id()), node.validity(), node.parents()));
        parts.units().forEach(unit -> {
            units.put(unit.id(), unit);
            add(OrgRef.unit(unit.id()), unit.validity(), unit.parents());
        });
        parts.posts().forEach(this::add);
        parts.delegations()
                .forEach(delegation -> delegationsTo
                        .computeIfAbsent(delegation.to(), person -> new ArrayList<>())
                        .add(delegation));
        parts.splits().forEach(split -> splits.put(split.id(), split));
    }

    private static List<Dated<String>> owners(LegalEntity entity) {
        return entity.parents().stream()
                .map(owner -> Dated.of(owner.validity(), owner.value().parent()))
                .toList();
    }

    private void add(OrgRef name, Validity validity, List<Dated<String>> parents) {
        validities.put(name, validity);
        forest(name.kind()).put(name.id(), parents);
    }

    private void add(Post post) {
        posts.put(post.id(), post);
        validities.put(OrgRef.of(OrgKind.POST, post.id()), Validity.always());
        post.holders().stream()
                .map(Dated::value)
                .distinct()
                .forEach(person -> postsOfPerson
                        .computeIfAbsent(person, unknown -> new ArrayList<>())
                        .add(post));
    }

    Map<OrgKind, Forest> forests() {
        return forests;
    }

    Forest forest(OrgKind kind) {
        return forests.computeIfAbsent(kind, unknown -> new Forest());
    }

    Map<OrgRef, Validity> validities() {
        return validities;
    }

    Map<String, LegalEntity> entities() {
        return entities;
    }

    Map<String, OrgUnit> units() {
        return units;
    }

    Map<String, Post> posts() {
        return posts;
    }

    List<Post> postsOf(String person) {
        return postsOfPerson.getOrDefault(person, List.of());
    }

    List<Delegation> delegationsTo(String person) {
        return delegationsTo.getOrDefault(person, List.of());
    }

    /** Everybody who ever holds a post or is lent a role. */
    Stream<String> persons() {
        return Stream.concat(postsOfPerson.keySet().stream(), delegationsTo.keySet().stream())
                .distinct();
    }

    Map<String, ShareSplit> splits() {
        return splits;
    }
}
