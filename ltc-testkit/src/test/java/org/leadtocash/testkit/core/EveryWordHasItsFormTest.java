package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/**
 * Every public type of the shared words is written as JSON and read again, or it is said here why there is nothing to
 * write. What has a form is generated and read back by {@link RoundTripLawsTest}.
 */
class EveryWordHasItsFormTest {
    private static final List<String> WORDS = List.of(
            "money",
            "exchange",
            "quantity",
            "time",
            "document",
            "source",
            "finding",
            "json",
            "form",
            "trace",
            "tape",
            "audit",
            "fact",
            "expression",
            "organisation",
            "tax");

    private static final Map<String, List<String>> WITHOUT_FORM = new TreeMap<>(Map.of(
            "what it is asked for is a function: it is code, and what it answers has a form",
            List.of(
                    "exchange.EcbRates",
                    "time.WorkingTime",
                    "tape.CitedSource",
                    "audit.CitedValues",
                    "audit.TraceVerifier",
                    "fact.MoneyConversion",
                    "tax.TaxDetermination",
                    "tax.TaxFacts",
                    "trace.Wording"),
            "it is how a value is made, and the value has a form",
            List.of(
                    "exchange.ExchangeRates$Builder",
                    "quantity.UnitConversions$Builder",
                    "time.WorkCalendarBuilder",
                    "finding.Finding$Builder",
                    "finding.Remedy$Builder",
                    "tape.Tape",
                    "trace.StepBuilder",
                    "trace.StepList",
                    "fact.FactsBuilder",
                    "organisation.OrganisationBuilder",
                    "tax.TaxDecision$Builder",
                    "tax.TaxQuestion$Builder"),
            "it is JSON, or the way to it",
            List.of(
                    "exchange.ExchangeJson",
                    "json.CanonicalJson",
                    "json.Codecs",
                    "json.DocumentFormat",
                    "json.FoundationCodecs",
                    "json.Jackson2Module",
                    "json.Jackson3Module",
                    "json.JsonCodec",
                    "json.JsonInput",
                    "json.JsonText",
                    "json.LtcJson",
                    "json.Nearest",
                    "json.ObjectCodec",
                    "json.ObjectCodec$Field",
                    "json.ObjectCodec$Values",
                    "json.UnionCodec",
                    "form.MoneyCodecs",
                    "form.QuantityCodecs",
                    "form.TimeCodecs",
                    "trace.TraceJson",
                    "audit.AuditJson",
                    "fact.FactJson",
                    "expression.ExpressionJson",
                    "organisation.OrganisationJson",
                    "tax.TaxJson"),
            "its file is a table in CSV, shipped or brought",
            List.of(
                    "money.Currencies",
                    "money.IsoCurrency",
                    "finding.CodeCatalogue",
                    "finding.CodeEntry",
                    "finding.CodeEntry$DeclaredParam"),
            "it is a part that is written within the whole",
            List.of(
                    "exchange.RateLeg",
                    "expression.Evaluation$Conflict",
                    "organisation.Scope$Area",
                    "organisation.Scope$Condition",
                    "fact.FactRow",
                    "fact.FactRows",
                    "tax.TaxComponent",
                    "audit.TraceDiff$Cause",
                    "audit.TraceDiff$Change",
                    "audit.Waterfall$Row"),
            "its form depends on what it holds: a function of FactJson, ExpressionJson or TimeCodecs gives it, with laws in core",
            List.of(
                    "fact.Fact",
                    "fact.FactChange",
                    "fact.Parameters",
                    "expression.Evaluation",
                    "time.CalendarAnswer",
                    "time.CalendarAnswer$Known",
                    "time.CalendarAnswer$NotCovered",
                    "time.Dated",
                    "time.Timeline"),
            "it is computed from what has a form, at once",
            List.of(
                    "expression.CompiledExpression",
                    "organisation.OrganisationAt",
                    "time.Timeline$Overlap",
                    "quantity.UnitConversions$Contradiction")));

    private static final String ROOT = "org.leadtocash.core.";

    private static Stream<JavaClass> words() {
        String[] packages = WORDS.stream().map(word -> ROOT + word).toArray(String[]::new);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(type -> WORDS.contains(type.getPackageName().substring(ROOT.length())))
                        .filter(EveryWordHasItsFormTest::isPublic)
                        .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(EveryWordHasItsFormTest::isPublic)
                        .orElse(true);
    }

    private static String name(JavaClass type) {
        return type.getName().substring(ROOT.length());
    }

    private static boolean hasForm(JavaClass type) {
        return type.isEnum()
                || type.isAssignableTo(Throwable.class)
                || JsonCase.types().stream()
                        .anyMatch(
                                known -> known.isInterface() ? type.isAssignableTo(known) : type.isEquivalentTo(known));
    }

    @Example
    void everyPublicTypeHasAFormOrAReasonForNone() {
        List<String> excused =
                WITHOUT_FORM.values().stream().flatMap(List::stream).toList();

        assertThat(words().filter(type -> !hasForm(type)).map(EveryWordHasItsFormTest::name))
                .containsExactlyInAnyOrderElementsOf(excused);
    }

    @Example
    void everyWordIsLookedAt() {
        TreeSet<String> seen = new TreeSet<>();
        words().forEach(type -> seen.add(type.getPackageName().substring(ROOT.length())));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(WORDS);
    }
}
