package org.leadtocash.i18n.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.DirectedValue;
import org.leadtocash.i18n.region.place.Jurisdiction;

/** How a rule and what tightens it speak. */
final class FamilyFindings {
    private static final FindingCode SUPPLY_FACT = FindingCode.of("region.supply-fact");
    private static final int MONTHS_FRESH = 12;

    private final CompiledRule base;
    private final ComplianceQuestion question;

    FamilyFindings(CompiledRule base, ComplianceQuestion question) {
        this.base = base;
        this.question = question;
    }

    private Subject subject() {
        return Subject.of(question.about().document());
    }

    private static Source source(CompiledRule part) {
        return new Source(
                part.pack().toString(), part.rule().code(), part.rule().citations());
    }

    /** The rule's own finding, with its places and parameters. */
    Finding violated(List<CompiledRule> parts, Collection<DirectedParam> params) {
        List<Citation> citations = parts.stream()
                .flatMap(part -> part.rule().citations().stream())
                .distinct()
                .toList();
        Finding.Builder finding = Finding.of(base.rule().finding(), RuleFamily.heaviest(parts), subject())
                .source(new Source(base.pack().toString(), base.rule().code(), citations));
        base.rule().bindings().stream().findFirst().ifPresent(binding -> {
            String places = question.places(binding.role()).stream()
                    .map(Jurisdiction::code)
                    .collect(Collectors.joining(" "));
            finding.reference("jurisdiction", places)
                    .reference("role", binding.role().code());
        });
        params.forEach(param -> say(finding, param));
        parts.stream()
                .flatMap(part -> part.rule().remedies().stream())
                .distinct()
                .forEach(remedy -> finding.remedy(remedy.remedy()));
        boolean waivable = parts.stream().allMatch(part -> part.rule().waivable());
        return waivable ? finding.waivable().build() : finding.build();
    }

    private static void say(Finding.Builder finding, DirectedParam param) {
        if (param.value() instanceof DirectedValue.Number number) {
            BigDecimal value = number.value();
            if (value.scale() == 0) {
                finding.with(param.name(), value.longValueExact());
            } else {
                finding.percent(param.name(), value);
            }
        } else if (param.value() instanceof DirectedValue.Words words) {
            finding.text(param.name(), String.join(", ", words.values()));
        } else {
            finding.reference(param.name(), param.value().toString());
        }
    }

    /** A finding for each fact that is missing to know whether the rule is satisfied. */
    List<Finding> missing(Set<String> facts, List<CompiledRule> parts) {
        Severity weight = RuleFamily.heaviest(parts);
        List<Finding> findings = new ArrayList<>();
        for (String fact : new TreeSet<>(facts)) {
            findings.add(Finding.of(
                            RegionCodes.FACT_MISSING,
                            weight == Severity.BLOCK ? Severity.REVIEW : weight,
                            subject().at(fact))
                    .reference("fact", fact)
                    .reference("rule", base.rule().code())
                    .remedy(Remedy.of(SUPPLY_FACT).reference("fact", fact).build())
                    .source(source(base))
                    .build());
        }
        return findings;
    }

    /**
     * Two layers or laws that leave nothing that satisfies both: at least a REVIEW, and no lighter than the rule itself, so
     * that a contradiction never lets more pass than either side.
     */
    Finding conflict(DirectedParam one, CompiledRule first, DirectedParam other, CompiledRule second) {
        Severity heavier = RuleFamily.heaviest(List.of(base, first, second));
        return Finding.of(
                        RegionCodes.CONFLICT,
                        heavier.compareTo(Severity.REVIEW) > 0 ? heavier : Severity.REVIEW,
                        subject())
                .reference("rule", base.rule().code())
                .reference("param", one.name())
                .text("one", one.value().toString())
                .text("other", other.value().toString())
                .text("oneCitation", cited(first))
                .text("otherCitation", cited(second))
                .source(source(base))
                .build();
    }

    private static String cited(CompiledRule part) {
        return part.rule().citations().isEmpty()
                ? source(part).toString()
                : part.rule().citations().toString();
    }

    /** What is to be said of the sources of a rule that speaks: texts not read themselves, or read long ago. */
    List<Finding> unverifiedAndStale(List<CompiledRule> parts) {
        List<Finding> findings = new ArrayList<>();
        Optional<LocalDate> today = question.knownAsOf().or(question::today);
        for (CompiledRule part : parts) {
            for (Citation citation : part.rule().citations()) {
                if (citation.basis() != Basis.PRIMARY_READ) {
                    findings.add(about(RegionCodes.UNVERIFIED, part, citation)
                            .reference("basis", citation.basis().name())
                            .build());
                }
                Optional<LocalDate> stale = citation.verifiedOn()
                        .filter(read -> today.filter(day -> day.isAfter(read.plusMonths(MONTHS_FRESH)))
                                .isPresent());
                stale.ifPresent(read -> findings.add(about(RegionCodes.STALE, part, citation)
                        .with("verifiedOn", read)
                        .build()));
            }
        }
        return findings;
    }

    private Finding.Builder about(FindingCode code, CompiledRule part, Citation citation) {
        return Finding.of(code, Severity.INFO, subject())
                .reference("rule", part.rule().code())
                .text("citation", citation.toString())
                .source(source(part));
    }
}
