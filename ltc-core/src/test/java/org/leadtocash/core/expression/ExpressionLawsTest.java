package org.leadtocash.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.fact.FactGenerators.PARAMETER_SCHEMA;
import static org.leadtocash.core.fact.FactGenerators.SCHEMA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactGenerators;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonCodec;

class ExpressionLawsTest {

    @Provide
    Arbitrary<Expression> conditions() {
        return ExpressionGenerators.conditions();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return FactGenerators.facts();
    }

    @Provide
    Arbitrary<FactGenerators.Growing> growing() {
        return FactGenerators.growing();
    }

    @Provide
    Arbitrary<Parameters> parameters() {
        return FactGenerators.parameters();
    }

    private static CompiledExpression compile(Expression expression) {
        return expression.compile(SCHEMA, PARAMETER_SCHEMA, Place.of("law"));
    }

    @Property(seed = "20240601", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void compiledAnswersAsTheNaiveInterpreterDoes(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        assertThat(compile(condition).evaluate(facts, given))
                .isEqualTo(new NaiveInterpreter(facts, given).truth(condition));
    }

    @Property(seed = "20240601", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void sayingMoreNeverTurnsASettledAnswer(
            @ForAll("conditions") Expression condition,
            @ForAll("growing") FactGenerators.Growing growing,
            @ForAll("parameters") Parameters given) {
        CompiledExpression compiled = compile(condition);
        Truth before = compiled.evaluate(growing.less(), given);

        assertThat(compiled.isMonotone()).isTrue();
        assertThat(before == Truth.UNKNOWN || before == compiled.evaluate(growing.more(), given))
                .isTrue();
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void deMorganAndDoubleNegationHold(
            @ForAll("conditions") Expression a,
            @ForAll("conditions") Expression b,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        assertThat(compile(a.and(b).not()).evaluate(facts, given))
                .isEqualTo(compile(a.not().or(b.not())).evaluate(facts, given));
        assertThat(compile(a.not().not()).evaluate(facts, given))
                .isEqualTo(compile(a).evaluate(facts, given));
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfOperandsChangesNothing(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        assertThat(compile(reversed(condition)).evaluate(facts, given))
                .isEqualTo(compile(condition).evaluate(facts, given));
    }

    private static Expression reversed(Expression expression) {
        if (expression instanceof Expression.Over over) {
            return new Expression.Over(over.aggregate(), over.group(), reversed(over.of()));
        }
        if (!(expression instanceof Expression.Apply apply)) {
            return expression;
        }
        List<Expression> operands = new ArrayList<>(
                apply.operands().stream().map(ExpressionLawsTest::reversed).toList());
        switch (apply.operator()) {
            case AND, OR, EQ, NE, PLUS, TIMES -> Collections.reverse(operands);
            default -> {
                // the operands have roles
            }
        }
        return new Expression.Apply(apply.operator(), operands);
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRowsChangesNothing(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        assertThat(compile(condition).evaluate(withRowsReversed(facts), given))
                .isEqualTo(compile(condition).evaluate(facts, given));
    }

    private static Facts withRowsReversed(Facts facts) {
        FactsBuilder builder = Facts.builder(SCHEMA);
        for (String group : SCHEMA.groups()) {
            List<String> keys = new ArrayList<>(facts.rows(group));
            Collections.reverse(keys);
            if (facts.fact(group).isKnown()) {
                builder.noRows(group);
            } else {
                builder.put(group, facts.fact(group));
            }
            keys.forEach(key -> builder.row(group, key));
        }
        facts.diff(Facts.none(SCHEMA)).stream()
                .filter(change -> !SCHEMA.groups().contains(change.path()))
                .forEach(change -> builder.put(change.path(), change.before()));
        return builder.build();
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void jsonReadsBackToTheSameExpressionAndHash(@ForAll("conditions") Expression condition) {
        String text = CanonicalJson.write(condition.json());
        Expression again = ExpressionJson.CODEC.parse("law", text);

        assertThat(again).isEqualTo(condition);
        assertThat(again.hash()).isEqualTo(condition.hash());
    }

    @Property(seed = "20240601", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatAnEvaluationNamesAsDecisiveIsEnough(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        CompiledExpression compiled = compile(condition);
        Evaluation evaluation = compiled.explain(facts, given);
        Facts remembered = only(evaluation.facts(), facts);

        assertThat(evaluation.truth()).isEqualTo(compiled.evaluate(facts, given));
        assertThat(compiled.evaluate(remembered, given)).isEqualTo(evaluation.truth());
    }

    @Property(seed = "20240601", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anEvaluationReadsBackFromItsJson(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        Evaluation evaluation = compile(condition).explain(facts, given);
        JsonCodec<Evaluation> codec = ExpressionJson.evaluation(SCHEMA, PARAMETER_SCHEMA);

        Evaluation again = codec.parse("law", CanonicalJson.write(codec.write(evaluation)));
        assertThat(again).isEqualTo(evaluation).hasSameHashCodeAs(evaluation);
        assertThat(again.findings(Subject.of("document", "ORDER:1")))
                .isEqualTo(evaluation.findings(Subject.of("document", "ORDER:1")));
    }

    private static Facts only(Map<String, Fact> decisive, Facts facts) {
        Map<String, Fact> kept = new LinkedHashMap<>(decisive);
        FactsBuilder builder = Facts.builder(SCHEMA);
        for (String group : SCHEMA.groups()) {
            Fact list = kept.getOrDefault(group, Fact.unknown());
            kept.remove(group);
            if (list.isKnown()) {
                builder.noRows(group);
                facts.rows(group).forEach(key -> builder.row(group, key));
            } else {
                builder.put(group, list);
            }
        }
        kept.forEach(builder::put);
        return builder.build();
    }

    @Property(seed = "20240601", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsNotSettledSaysWhy(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        Evaluation evaluation = compile(condition).explain(facts, given);
        Subject order = Subject.of(DocRef.parse("ORDER:1"));

        assertThat(evaluation.findings(order).isEmpty())
                .isEqualTo(evaluation.truth().isSettled());
        assertThat(evaluation.findings(order)).allMatch(reason -> reason.severity() == Severity.REVIEW);
    }

    @Property(seed = "20240601", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aReaderWhoSeesLessNeverGetsAnotherSettledAnswer(
            @ForAll("conditions") Expression condition,
            @ForAll("facts") Facts facts,
            @ForAll("parameters") Parameters given) {
        CompiledExpression compiled = compile(condition);
        Truth seen = compiled.evaluate(facts.view(Viewer.of("clerk")), given);

        assertThat(seen == Truth.UNKNOWN || seen == compiled.evaluate(facts, given))
                .isTrue();
    }
}
