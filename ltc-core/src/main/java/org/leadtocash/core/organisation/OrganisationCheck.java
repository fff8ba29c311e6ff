package org.leadtocash.core.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/** Everything that is wrong with the parts of an organisation, each with the pointer to where it stands. */
final class OrganisationCheck {

    private static final FindingCode CYCLE = FindingCode.of("organisation.cycle");
    private static final FindingCode DUPLICATE = FindingCode.of("organisation.duplicate-name");
    private static final FindingCode GAP = FindingCode.of("organisation.gap");
    private static final FindingCode NOT_VALID = FindingCode.of("organisation.not-valid");
    private static final FindingCode OVERLAP = FindingCode.of("organisation.overlap");
    private static final FindingCode SHARES = FindingCode.of("organisation.shares-not-one");
    private static final FindingCode UNKNOWN = FindingCode.of("organisation.unknown-name");

    private final OrganisationParts parts;
    private final Function<String, Subject> places;
    private final Map<OrgRef, Validity> known = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private OrganisationCheck(OrganisationParts parts, Function<String, Subject> places) {
        this.parts = parts;
        this.places = places;
    }

    /**
     * All problems.
     *
     * @param places the subject of a finding at a JSON pointer into the written form
     */
    static Findings of(OrganisationParts parts, Function<String, Subject> places) {
        OrganisationCheck check = new OrganisationCheck(parts, places);
        check.declare();
        each("/entities", parts.entities(), check::entity);
        each(
                "/regions",
                parts.regions(),
                (at, node) -> check.parents(at, OrgKind.REGION, node.validity(), node.parents()));
        each("/lines", parts.lines(), (at, node) -> check.parents(at, OrgKind.LINE, node.validity(), node.parents()));
        each("/units", parts.units(), check::unit);
        each("/posts", parts.posts(), check::post);
        each("/delegations", parts.delegations(), check::delegation);
        each("/splits", parts.splits(), check::split);
        Matrix matrix = new Matrix(parts);
        matrix.forests().forEach((kind, forest) -> forest.cycles().forEach(cycle -> check.cycle(kind, cycle)));
        return Findings.from(check.found);
    }

    private interface Visit<T> {
        void at(String pointer, T item);
    }

    private static <T> void each(String pointer, List<T> items, Visit<? super T> visit) {
        for (int i = 0; i < items.size(); i++) {
            visit.at(pointer + "/" + i, items.get(i));
        }
    }

    private Finding.Builder problem(FindingCode code, String pointer) {
        return Finding.of(code, Severity.BLOCK, places.apply(pointer));
    }

    private void declare() {
        each("/entities", parts.entities(), (at, item) -> declare(at, OrgRef.entity(item.id()), item.validity()));
        each("/regions", parts.regions(), (at, item) -> declare(at, OrgRef.region(item.id()), item.validity()));
        each("/lines", parts.lines(), (at, item) -> declare(at, OrgRef.line(item.id()), item.validity()));
        each("/units", parts.units(), (at, item) -> declare(at, OrgRef.unit(item.id()), item.validity()));
        each("/posts", parts.posts(), (at, item) -> {
            declare(at, OrgRef.of(OrgKind.POST, item.id()), Validity.always());
            item.holders().forEach(holder -> known.put(OrgRef.of(OrgKind.PERSON, holder.value()), Validity.always()));
        });
        Map<String, Validity> names = new HashMap<>();
        each("/splits", parts.splits(), (at, item) -> {
            if (names.put(item.id(), Validity.always()) != null) {
                found.add(problem(DUPLICATE, at).reference("name", item.id()).build());
            }
        });
    }

    private void declare(String pointer, OrgRef name, Validity validity) {
        if (known.putIfAbsent(name, validity) != null) {
            found.add(problem(DUPLICATE, pointer)
                    .reference("name", name.toString())
                    .build());
        }
    }

    private void entity(String pointer, LegalEntity entity) {
        everyDay(pointer, "currencies", entity.validity(), entity.currencies());
        List<Dated<String>> owners = entity.parents().stream()
                .map(owner -> Dated.of(owner.validity(), owner.value().parent()))
                .toList();
        parents(pointer, OrgKind.ENTITY, entity.validity(), owners);
    }

    private void parents(String pointer, OrgKind kind, Validity validity, List<Dated<String>> parents) {
        oneAtATime(pointer, "parents", parents);
        each(
                pointer + "/parents",
                parents,
                (at, parent) -> reference(at, OrgRef.of(kind, parent.value()), parent, validity));
    }

    private void unit(String pointer, OrgUnit unit) {
        Validity validity = unit.validity();
        everyDay(pointer, "entities", validity, unit.entities());
        members(pointer + "/entities", OrgKind.ENTITY, validity, unit.entities());
        if (!unit.regions().isEmpty()) {
            everyDay(pointer, "regions", validity, unit.regions());
            members(pointer + "/regions", OrgKind.REGION, validity, unit.regions());
        }
        if (!unit.lines().isEmpty()) {
            everyDay(pointer, "lines", validity, unit.lines());
            members(pointer + "/lines", OrgKind.LINE, validity, unit.lines());
        }
        parents(pointer, OrgKind.UNIT, validity, unit.parents());
    }

    private void members(String pointer, OrgKind kind, Validity validity, List<Dated<String>> entries) {
        each(pointer, entries, (at, entry) -> reference(at, OrgRef.of(kind, entry.value()), entry, validity));
    }

    private void post(String pointer, Post post) {
        oneAtATime(pointer, "units", post.units());
        oneAtATime(pointer, "holders", post.holders());
        members(pointer + "/units", OrgKind.UNIT, Validity.always(), post.units());
        post.scope().ifPresent(scope -> scope(pointer + "/scope", scope));
    }

    private void delegation(String pointer, Delegation delegation) {
        exists(pointer + "/from", OrgRef.of(OrgKind.PERSON, delegation.from()));
        scope(pointer + "/scope", delegation.scope());
    }

    private void scope(String pointer, Scope scope) {
        scope.areas().stream()
                .flatMap(area -> area.conditions().stream())
                .forEach(condition -> condition.ids().forEach(id -> exists(pointer, OrgRef.of(condition.kind(), id))));
    }

    private void split(String pointer, ShareSplit split) {
        oneAtATime(pointer, "shares", split.shares());
        each(pointer + "/shares", split.shares(), (at, dated) -> {
            Map<OrgRef, Ratio> shares = dated.value();
            Ratio sum = shares.values().stream().reduce(Ratio.ZERO, Ratio::plus);
            boolean negative = shares.values().stream().anyMatch(share -> share.signum() < 0);
            if (negative || !sum.equals(Ratio.ONE)) {
                found.add(problem(SHARES, at)
                        .text("shares", shares.toString())
                        .text("sum", sum.toString())
                        .build());
            }
            shares.keySet().forEach(name -> reference(at, name, dated, Validity.always()));
        });
    }

    private void exists(String pointer, OrgRef name) {
        if (!known.containsKey(name)) {
            found.add(
                    problem(UNKNOWN, pointer).reference("name", name.toString()).build());
        }
    }

    /** On the days of the entry, as far as its owner exists, what it names must exist. */
    private void reference(String pointer, OrgRef name, Dated<?> entry, Validity owner) {
        exists(pointer, name);
        Validity there = known.getOrDefault(name, Validity.always());
        entry.validity()
                .intersection(owner)
                .filter(days -> !there.encloses(days))
                .ifPresent(days -> found.add(problem(NOT_VALID, pointer)
                        .reference("name", name.toString())
                        .text("days", days.toString())
                        .text("validity", there.toString())
                        .build()));
    }

    private <T> void oneAtATime(String pointer, String what, List<Dated<T>> entries) {
        for (Timeline.Overlap<T> overlap : Timeline.overlaps(entries)) {
            found.add(problem(OVERLAP, pointer + "/" + what + "/" + entries.indexOf(overlap.second()))
                    .text("first", overlap.first().toString())
                    .text("second", overlap.second().toString())
                    .text("days", overlap.days().toString())
                    .build());
        }
    }

    private <T> void everyDay(String pointer, String what, Validity validity, List<Dated<T>> entries) {
        oneAtATime(pointer, what, entries);
        if (Timeline.overlaps(entries).isEmpty()) {
            for (Validity gap : Timeline.of(entries).gaps(validity)) {
                found.add(problem(GAP, pointer + "/" + what)
                        .text("days", gap.toString())
                        .build());
            }
        }
    }

    private void cycle(OrgKind kind, Forest.Cycle cycle) {
        String list = kind == OrgKind.ENTITY ? "/entities" : "/" + kind.name().toLowerCase(Locale.ROOT) + "s";
        String path = cycle.names().stream()
                .collect(Collectors.joining(" < ", "", " < " + cycle.names().get(0)));
        found.add(problem(CYCLE, list)
                .text("path", path)
                .text("days", cycle.days().toString())
                .build());
    }
}
