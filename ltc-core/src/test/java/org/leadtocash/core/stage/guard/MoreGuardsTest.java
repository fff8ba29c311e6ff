package org.leadtocash.core.stage.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;

class MoreGuardsTest {
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final DocRef ORDER = DocRef.of(DocType.ORDER, "1");
    private static final DocVersion VERSION = new DocVersion(ORDER, 1, ContentHash.of(new byte[] {1}));
    private static final FactSchema FACTS = FactSchema.of(FactType.of("poNo", FactKind.TEXT));

    /** A group of constraints. */
    private interface Release {}

    /** What a host has written about an order. */
    private record Order(
            @Nullable @NotNull(groups = Release.class) String account,
            @Positive(groups = Release.class) long pieces) {}

    private static Instance instance() {
        StageModel model = StageModel.of("order", "1.0.0", DocType.ORDER)
                .state("OPEN", State.Builder::initial)
                .state("DONE", State.Builder::done)
                .on("finish")
                .from("OPEN")
                .to("DONE")
                .build();
        return StageMachine.of(model)
                .start("order", ORDER, MainLineId.of("M"), Context.at(NOW))
                .next();
    }

    private static Guard.Answer asked(String guard, Context context, Map<String, List<String>> arguments) {
        Guard of = Guards.standard().guard(guard).orElseThrow();
        assertThat(of.expected(arguments, FACTS)).isEmpty();
        Facts facts = context.facts().orElseGet(() -> Facts.none(FACTS));
        return of.test(Guard.Question.of(instance(), context, facts, arguments));
    }

    private static Context judged(String engine, String severity) {
        Context context = Context.at(NOW).about(VERSION);
        if (severity.equals("none")) {
            return context;
        }
        Findings findings = severity.equals("clear")
                ? Findings.none()
                : Findings.of(
                        Finding.of(FindingCode.of("credit.over-limit"), Severity.valueOf(severity), Subject.of(ORDER))
                                .build());
        return context.with(Verdict.of(engine, VERSION, NOW.plusSeconds(1), findings));
    }

    @ParameterizedTest
    @CsvSource({
        "credit, clear, OK, TRUE",
        "credit, WARN, OK, TRUE",
        "credit, REVIEW, OK, FALSE",
        "credit, REVIEW, PENDING, TRUE",
        "credit, BLOCK, OK, FALSE",
        "credit, BLOCK, BLOCK, TRUE",
        "credit, none, OK, UNKNOWN",
        "credit, none, PENDING, TRUE",
        "trade, clear, CLEAR, TRUE",
        "trade, REVIEW, LICENCE_NEEDED, TRUE",
        "trade, REVIEW, CLEAR, FALSE",
        "trade, BLOCK, LICENCE_NEEDED, FALSE",
    })
    void aVerdictIsPutIntoAWordOfTheTrade(String engine, String severity, String allowed, Truth expected) {
        Guard.Answer answer = asked(engine, judged(engine, severity), Map.of("statuses", List.of(allowed)));

        assertThat(answer.truth()).isEqualTo(expected);
        assertThat(answer.findings().has(Severity.REVIEW)).isEqualTo(expected != Truth.TRUE);
    }

    @Test
    void anUnknownStatusIsRefusedWhenTheMachineIsMade() {
        Guard credit = Guards.standard().guard("credit").orElseThrow();

        assertThat(credit.expected(Map.of("statuses", List.of("FINE")), FACTS)).isPresent();
        assertThat(credit.expected(Map.of(), FACTS)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PO-1, PO-*, TRUE", "XX-1, PO-*, FALSE", "'', PO-*, UNKNOWN"})
    void aTextFitsAPattern(String text, String pattern, Truth expected) {
        Facts facts = text.isEmpty() ? Facts.none(FACTS) : Facts.none(FACTS).with("poNo", text);

        assertThat(asked(
                                "fieldMatches",
                                Context.at(NOW).with(facts),
                                Map.of("fact", List.of("poNo"), "pattern", List.of(pattern)))
                        .truth())
                .isEqualTo(expected);
    }

    @Test
    void anActorActsByAPostThatReachesTheUnit() {
        Organisation group = Organisation.builder("group")
                .asOf(LocalDate.of(2023, 1, 1))
                .entity(LegalEntity.of("E1", "Maker", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("north", "North", "E1"))
                .unit(OrgUnit.of("south", "South", "E1"))
                .post(Post.of("desk", "north").withRole(Role.of("OM")).withHolder("ann"))
                .build();
        Actor ann = Actor.of(group.at(LocalDate.of(2023, 1, 16)), "ann");

        assertThat(asked("actorInOrgUnit", Context.at(NOW).by(ann), Map.of("units", List.of("north", "west")))
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(asked("actorInOrgUnit", Context.at(NOW).by(ann), Map.of("units", List.of("south")))
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(asked("conditionsClosed", Context.at(NOW), Map.of("transition", List.of("finish")))
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aGroupOfConstraintsIsARequirementAndItsViolationsAreFindings() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Map<String, Order> orders = Map.of("1", new Order(null, 0), "2", new Order("ACME", 1));
            Guards guards = Guards.standard()
                    .with(
                            "valid",
                            Validated.by(
                                            factory.getValidator(),
                                            question -> Optional.ofNullable(orders.get(question.instance()
                                                    .document()
                                                    .id())))
                                    .group("RELEASE", Release.class));
            StageModel model = StageModel.of("order", "1.0.0", DocType.ORDER)
                    .state("OPEN", State.Builder::initial)
                    .state(
                            "DONE",
                            stage -> stage.done()
                                    .require(Requirement.guard("valid").with("group", "RELEASE")))
                    .on("finish")
                    .from("OPEN")
                    .to("DONE")
                    .build();
            StageMachine machine = StageMachine.of(List.of(model), guards, ParameterSets.none());

            assertThat(reasons(machine, "1"))
                    .containsExactly(
                            "stage.constraint-violated account NotNull", "stage.constraint-violated pieces Positive");
            assertThat(reasons(machine, "2")).isEmpty();
            assertThat(reasons(machine, "3")).containsExactly("stage.pending  ");
            StageModel other = StageModel.of("order", "1.0.1", DocType.ORDER)
                    .state("OPEN", State.Builder::initial)
                    .state("DONE", State.Builder::done)
                    .on("finish")
                    .from("OPEN")
                    .to("DONE")
                    .require(Requirement.guard("valid").with("group", "RELEAS"))
                    .build();
            assertThatThrownBy(() -> StageMachine.of(List.of(other), guards, ParameterSets.none()))
                    .hasMessageContaining("stage.guard-arguments");
        }
    }

    private static List<String> reasons(StageMachine machine, String order) {
        DocRef document = DocRef.of(DocType.ORDER, order);
        Instance open = machine.start("order", document, MainLineId.of("M"), Context.at(NOW))
                .next();
        return machine.decide(open, Event.of("finish"), Context.at(NOW)).findings().stream()
                .map(finding -> finding.code() + " " + finding.subject().path() + " "
                        + finding.param("constraint")
                                .flatMap(param -> param.value())
                                .map(Object::toString)
                                .orElse(""))
                .toList();
    }
}
