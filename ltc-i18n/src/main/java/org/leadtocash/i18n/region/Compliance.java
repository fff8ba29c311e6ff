package org.leadtocash.i18n.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.Layer;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.region.place.Jurisdictions;

/**
 * What the packs at hand say about a document at a stage: all of it, in one verdict.
 *
 * <p>Several versions of a pack may be at hand; a question uses the newest that was known. Immutable.
 *
 * <pre>{@code
 * Compliance law = Compliance.standard();
 * Verdict verdict = law.assess(ComplianceQuestion.about(order, "released", tomorrow)
 *         .place(JurisdictionRole.SHIP_FROM, "DE")
 *         .place(JurisdictionRole.SHIP_TO, "FR")
 *         .on(LocalDate.of(2022, 11, 14))
 *         .facts(Facts.builder(law.facts()).with("sale.supply", "GOODS").build())
 *         .domains(Domain.TAX)
 *         .build());
 * }</pre>
 */
public final class Compliance {
    private static final String ENGINE = "compliance";

    private final Jurisdictions jurisdictions;
    private final Map<String, List<RulePack>> packs;
    private final Map<RulePack, DataSet> named;
    private final FactSchema facts;
    private final List<RuleFamily> families;

    private Compliance(
            Jurisdictions jurisdictions,
            Map<String, List<RulePack>> packs,
            FactSchema facts,
            List<RuleFamily> families) {
        this.jurisdictions = jurisdictions;
        this.packs = packs;
        // hashing a pack costs more than asking it
        this.named = packs.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(pack -> pack, RulePack::dataSet));
        this.facts = facts;
        this.families = families;
    }

    /** The packs that are shipped. */
    public static Compliance standard() {
        return of(Jurisdictions.standard(), RulePack.standard());
    }

    /**
     * These packs, among the places that are shipped.
     *
     * @throws LoadException as {@link #of(Jurisdictions, Collection)}
     */
    public static Compliance of(RulePack... packs) {
        return of(Jurisdictions.standard(), List.of(packs));
    }

    /**
     * These packs; their order never matters.
     *
     * @throws LoadException with every problem: a rule that loosens what it names, a rule, parameter or area that is named
     *     and not there, two packs of one id and version, facts that two packs declare differently
     */
    public static Compliance of(Jurisdictions jurisdictions, Collection<RulePack> packs) {
        ComplianceLoader loader = new ComplianceLoader(jurisdictions, packs);
        return new Compliance(jurisdictions, loader.packs(), loader.facts(), loader.families());
    }

    /** Every fact that any rule asks for. */
    public FactSchema facts() {
        return facts;
    }

    /** The packs at hand, in order of id and day of publication. */
    public List<RulePack> packs() {
        return packs.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What the packs say: every rule that is not satisfied, every fact that is missing to know, every place that no pack
     * covers. A rule that rests on texts nobody read weighs REVIEW at the most and says so.
     */
    public Verdict assess(ComplianceQuestion question) {
        List<RulePack> current = current(question.knownAsOf());
        List<Finding> findings = new ArrayList<>(uncovered(question, current));
        Set<Domain> asked = asked(question, current);
        Facts known = Projection.of(question, facts);
        for (RuleFamily family : families) {
            if (current.contains(family.pack()) && asked.contains(family.domain())) {
                findings.addAll(family.assess(question, known, jurisdictions, current));
            }
        }
        return Verdict.of(ENGINE, question.about(), question.validUntil(), Findings.from(findings))
                .withDataSets(dataSets(current));
    }

    /**
     * What will bind deals that touch those places in any role, before there is one: the rules in force on a day, what tightens
     * them, and all that must be known to judge them. What a rule asks about roles, facts and stages decides when there is a deal.
     *
     * @param places where the house sells from and to, stores and ships
     * @param documents the kinds of document that it will use
     * @param day on which all of that is
     * @param units the organisation units that will act; packs for others are left out
     */
    public ComplianceOutlook obligations(
            Set<Jurisdiction> places, Set<DocType> documents, LocalDate day, Set<String> units) {
        List<RulePack> current = current(Optional.empty());
        List<LegalObligation> binding = families.stream()
                .filter(family -> current.contains(family.pack()))
                .flatMap(family -> family.ahead(places, documents, day, units, jurisdictions, current).stream())
                .sorted(Comparator.comparing((LegalObligation one) -> one.pack().id())
                        .thenComparing(one -> one.rule().code()))
                .toList();
        return new ComplianceOutlook(binding, Findings.from(uncovered(places, day, current)), dataSets(current));
    }

    private List<Finding> uncovered(Set<Jurisdiction> places, LocalDate day, List<RulePack> current) {
        Set<Domain> known = new TreeSet<>();
        current.forEach(pack -> known.addAll(pack.domains()));
        List<Finding> findings = new ArrayList<>();
        for (Jurisdiction place : places) {
            for (Domain domain : known) {
                if (current.stream().noneMatch(pack -> covers(pack, place, domain, Optional.of(day)))) {
                    findings.add(
                            Finding.of(RegionCodes.UNCOVERED, Severity.REVIEW, Subject.of("jurisdiction", place.code()))
                                    .reference("jurisdiction", place.code())
                                    .reference("role", "any")
                                    .reference("domain", domain.code())
                                    .build());
                }
            }
        }
        return findings;
    }

    private List<DataSet> dataSets(List<RulePack> current) {
        return current.stream()
                .flatMap(pack -> Optional.ofNullable(named.get(pack)).stream())
                .toList();
    }

    private List<RulePack> current(Optional<LocalDate> knownAsOf) {
        return packs.values().stream()
                .flatMap(versions -> versions.stream()
                        .filter(pack -> knownAsOf
                                .map(day -> !pack.publishedOn().isAfter(day))
                                .orElse(true))
                        .max(Comparator.comparing(RulePack::publishedOn).thenComparing(RulePack::version))
                        .stream())
                .toList();
    }

    private static Set<Domain> asked(ComplianceQuestion question, List<RulePack> current) {
        if (!question.domains().isEmpty()) {
            return question.domains();
        }
        Set<Domain> all = new TreeSet<>();
        current.forEach(pack -> {
            all.addAll(pack.domains());
            pack.rules().forEach(rule -> all.add(rule.domain()));
        });
        return all;
    }

    private List<Finding> uncovered(ComplianceQuestion question, List<RulePack> current) {
        List<Finding> findings = new ArrayList<>();
        for (JurisdictionRole role : question.roles()) {
            for (Jurisdiction place : question.places(role)) {
                for (Domain domain : asked(question, current)) {
                    if (current.stream().noneMatch(pack -> covers(pack, place, domain, question.today()))) {
                        findings.add(Finding.of(
                                        RegionCodes.UNCOVERED,
                                        Severity.REVIEW,
                                        Subject.of(question.about().document()).at(role.fact()))
                                .reference("jurisdiction", place.code())
                                .reference("role", role.code())
                                .reference("domain", domain.code())
                                .build());
                    }
                }
            }
        }
        return findings;
    }

    private boolean covers(RulePack pack, Jurisdiction place, Domain domain, Optional<LocalDate> today) {
        return pack.layer() == Layer.STATUTE
                && pack.domains().contains(domain)
                && today.filter(day -> jurisdictions.isWithin(place, pack.jurisdiction(), day))
                        .isPresent();
    }

    /** The shipped and host packs by id, oldest first. */
    static Map<String, List<RulePack>> byId(Collection<RulePack> packs) {
        Map<String, List<RulePack>> byId = new TreeMap<>();
        packs.stream()
                .sorted(Comparator.comparing(RulePack::publishedOn).thenComparing(RulePack::version))
                .forEach(pack ->
                        byId.computeIfAbsent(pack.id(), id -> new ArrayList<>()).add(pack));
        return byId;
    }
}
