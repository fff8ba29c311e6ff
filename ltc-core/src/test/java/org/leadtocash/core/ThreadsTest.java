package org.leadtocash.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.audit.AuditJson;
import org.leadtocash.core.audit.TraceDiff;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.audit.Waterfall;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactGenerators;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.tape.Calculation;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceJson;

/** Eight threads that share one set of values, and ask for the first time at the same moment, say what one says. */
class ThreadsTest {
    private static final int THREADS = 8;
    private static final int QUESTIONS = 60;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    /** What all threads say, made once for each of them at the same time; and what one thread says alone, before. */
    private static void assertSameOnEveryThread(Callable<IntFunction<String>> shared) throws Exception {
        List<String> alone = answers(shared.call(), 0);
        IntFunction<String> questions = shared.call();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i * QUESTIONS / THREADS;
                asked.add(threads.submit(() -> {
                    start.await();
                    return answers(questions, first);
                }));
            }
            for (Future<List<String>> each : asked) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The answers in order, asked from somewhere in the middle on, so that threads meet at different questions. */
    private static List<String> answers(IntFunction<String> questions, int first) {
        String[] answers = new String[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            int question = (first + i) % QUESTIONS;
            answers[question] = questions.apply(question);
        }
        return List.of(answers);
    }

    @Test
    void exchangeRatesConvertTheSame() throws Exception {
        assertSameOnEveryThread(() -> {
            ExchangeRates.Builder rates =
                    ExchangeRates.builder("rates", DAY.plusDays(QUESTIONS)).withEuroLegacy();
            for (int i = 0; i < QUESTIONS; i += 2) {
                rates = rates.add(
                        RateQuote.of(RateType.ECB, "EUR", "USD", BigDecimal.valueOf(10_000 + i, 4), DAY.plusDays(i)));
                rates = rates.add(
                        RateQuote.of(RateType.ECB, "EUR", "JPY", BigDecimal.valueOf(16_000 + i, 2), DAY.plusDays(i)));
            }
            ExchangeRates table = rates.build();
            return question -> {
                RateQuery query = RateQuery.of(RateType.ECB, DAY.plusDays(question))
                        .withMaxAgeDays(question % 2)
                        .via(CurrencyUnit.EUR);
                BigMoney amount = BigMoney.parse(question % 3 == 0 ? "DEM 12.34" : "JPY 1000");
                return table.contentHash()
                        + CanonicalJson.write(
                                ExchangeJson.RATE_ANSWER.write(table.convert(amount, CurrencyUnit.USD, query)));
            };
        });
    }

    @Test
    void compiledExpressionsAnswerTheSame() throws Exception {
        assertSameOnEveryThread(() -> {
            Expression condition = Expression.path("decimal")
                    .gt(Expression.value(10))
                    .and(Expression.any(
                            "lines", Expression.path("lines/*/decimal").lt(Expression.path("decimal"))))
                    .or(Expression.path("text").matches("DE*[0-9]"));
            CompiledExpression compiled = condition.compile(FactGenerators.SCHEMA);
            Facts none = Facts.none(FactGenerators.SCHEMA);
            return question -> {
                Facts facts = none.with("decimal", (long) question)
                        .with("lines/1/decimal", 30L)
                        .with("text", "DE" + question % 4 + (question % 5 == 0 ? "" : "x"));
                return facts.hash() + " " + compiled.evaluate(facts)
                        + CanonicalJson.write(ExpressionJson.evaluation(
                                        FactGenerators.SCHEMA, Parameters.none().schema())
                                .write(compiled.explain(facts, Parameters.none())));
            };
        });
    }

    @Test
    void anOrganisationAnswersTheSame() throws Exception {
        assertSameOnEveryThread(() -> {
            Organisation organisation = organisation();
            return question -> {
                LocalDate day = DAY.plusDays(question);
                return organisation.dataSet() + " "
                        + organisation.at(day).holder("desk") + " "
                        + organisation.at(day).grants(question % 2 == 0 ? "ann" : "ben") + " "
                        + organisation.at(day).place(OrgRef.parse("UNIT:sales"));
            };
        });
    }

    private static Organisation organisation() {
        Validity always = Validity.always();
        return Organisation.builder("group")
                .asOf(DAY)
                .entity(LegalEntity.of("E1", "Maker", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("sales", "Sales", "E1"))
                .post(Post.of("desk", "sales")
                        .withRole(always, Role.of("clerk"))
                        .withHolder(Validity.of(DAY, DAY.plusDays(30)), "ann")
                        .withHolder(Validity.of(DAY.plusDays(30), LocalDate.MAX), "ben"))
                .build();
    }

    @Test
    void aCatalogueChecksTheSame() throws Exception {
        assertSameOnEveryThread(() -> {
            CodeCatalogue catalogue;
            try (Reader csv = new InputStreamReader(
                    CodeCatalogue.class.getResourceAsStream("findings.csv"), StandardCharsets.UTF_8)) {
                catalogue = CodeCatalogue.read("findings.csv", csv);
            }
            return question -> catalogue
                    .check(Finding.of(
                                    FindingCode.of(question % 2 == 0 ? "fact.missing" : "no.such-code"),
                                    Severity.REVIEW,
                                    Subject.of("order", "" + question))
                            .reference(question % 3 == 0 ? "fact" : "other", "x")
                            .build())
                    .toString();
        });
    }

    @Test
    void tracesAreReadVerifiedViewedAndComparedTheSame() throws Exception {
        Viewer clerk = Viewer.of("clerk", Sensitivity.MARGIN);
        assertSameOnEveryThread(() -> {
            List<Trace> traces = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                traces.add(Calculation.secretive(i, i, i));
            }
            return question -> {
                Trace trace = traces.get(question % traces.size());
                Trace other = traces.get((question + 1) % traces.size());
                int last = trace.results().get(0).step();
                return trace.hash() + " " + TraceVerifier.verify(trace) + trace.text()
                        + CanonicalJson.write(TraceJson.CODEC.write(trace.view(clerk)))
                        + CanonicalJson.write(AuditJson.TRACE_DIFF.write(TraceDiff.between(trace, other)))
                        + CanonicalJson.write(AuditJson.WATERFALL.write(Waterfall.of(trace, last)));
            };
        });
    }
}
