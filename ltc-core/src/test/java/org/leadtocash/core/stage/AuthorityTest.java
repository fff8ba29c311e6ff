package org.leadtocash.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.stage.OrderExample.LINE;
import static org.leadtocash.core.stage.OrderExample.NOW;
import static org.leadtocash.core.stage.OrderExample.accepted;
import static org.leadtocash.core.stage.OrderExample.refused;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guard;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.guard.ParameterSets;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.time.Validity;

/** Who may take a step: where their post reaches, on which days a role is lent, and up to which amount. */
class AuthorityTest {
    private static final Role OM = Role.of("OM");
    private static final Role SM = Role.of("SM");
    private static final FindingCode LATE = FindingCode.of("credit.slow-payer");
    private static final FactSchema FACTS = FactSchema.of(FactType.of("amount", FactKind.MONEY));
    private static final Organisation GROUP = Organisation.builder("group")
            .version("1")
            .asOf(LocalDate.of(2023, 1, 1))
            .entity(LegalEntity.of("DE01", "DE", "DE", CurrencyUnit.EUR))
            .entity(LegalEntity.of("FR01", "FR", "FR", CurrencyUnit.EUR))
            .unit(OrgUnit.of("DE-SALES", "Sales", "DE01"))
            .unit(OrgUnit.of("FR-SALES", "Sales", "FR01"))
            .post(Post.of("P-DE", "DE-SALES").withRole(SM).withRole(OM).withHolder("sam"))
            .post(Post.of("P-FR", "FR-SALES").withRole(OM).withHolder("dan"))
            .delegation(Delegation.of(
                            "sam", "dan", Validity.ofInclusive(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 1, 20)))
                    .withCeiling(BigMoney.parse("EUR 1000.00")))
            .build();

    private static final StageModel MODEL = StageModel.of("order", "1.0.0", DocType.ORDER)
            .facts(FACTS)
            .roles(OM, SM)
            .worth("amount")
            .state("OPEN", State.Builder::initial)
            .state("CHECKED", stage -> stage.order(1))
            .state("DONE", State.Builder::done)
            .on("check")
            .from("OPEN")
            .to("CHECKED")
            .roles(OM)
            .on("approve")
            .from("CHECKED")
            .to("DONE")
            .roles(SM)
            .notActorOf("check")
            .require(Requirement.guard("late"))
            .acknowledges(LATE)
            .build();
    private static final Guards GUARDS = Guards.none()
            .with(
                    "late",
                    question -> Guard.Answer.holds(
                            Finding.of(LATE, Severity.WARN, question.subject()).build()));
    private static final StageMachine MACHINE = StageMachine.of(List.of(MODEL), GUARDS, ParameterSets.none());
    private static final Clearance NOTED = Clearance.of(
            Clearance.Kind.ACKNOWLEDGEMENT, LATE, Subject.of(DocRef.of(DocType.ORDER, "1")), "sam", NOW.plusSeconds(9));

    private static OrganisationAt on(int day) {
        return GROUP.at(LocalDate.of(2023, 1, day));
    }

    private static DocumentScope in(String unit) {
        return on(16).place(OrgRef.unit(unit));
    }

    private static Context by(String person, int day, String amount) {
        return Context.at(NOW)
                .by(Actor.of(on(day), person))
                .standing(in("DE-SALES"))
                .with(Facts.none(FACTS).with("amount", BigMoney.parse(amount)))
                .with(NOTED);
    }

    private static Instance checkedBy(String person) {
        Instance open = MACHINE.start("order", DocRef.of(DocType.ORDER, "1"), LINE, Context.at(NOW))
                .next();
        return accepted(MACHINE.decide(open, Event.of("check"), Context.at(NOW).by(Actor.of(person, OM))))
                .next();
    }

    private static List<String> codes(Decision decision) {
        return ((Refused.Denied) refused(decision))
                .reasons().stream().map(finding -> finding.code().value()).toList();
    }

    private static final Event APPROVE = Event.of("approve");

    @Test
    void aPostReachesOnlyItsPartOfTheOrganisation() {
        Instance order = checkedBy("ann");

        assertThat(MACHINE.decide(order, APPROVE, by("sam", 16, "EUR 5000.00")).isAccepted())
                .isTrue();
        assertThat(codes(MACHINE.decide(
                        order, APPROVE, by("sam", 16, "EUR 5000.00").standing(in("FR-SALES")))))
                .containsExactly("stage.out-of-scope");
        Context nowhere = Context.at(NOW).by(Actor.of(on(16), "sam")).with(NOTED);
        assertThat(codes(MACHINE.decide(order, APPROVE, nowhere))).containsExactly("stage.place-unknown");
    }

    @Test
    void aLentRoleHoldsOnItsDaysAndUpToItsCeiling() {
        Instance order = checkedBy("ann");
        Accepted approved = accepted(MACHINE.decide(order, APPROVE, by("dan", 20, "EUR 1000.00")));

        assertThat(approved.audit().actor()).isEqualTo("dan");
        assertThat(approved.audit().onBehalfOf()).contains("sam");
        assertThat(codes(MACHINE.decide(order, APPROVE, by("dan", 16, "EUR 1000.01"))))
                .containsExactly("stage.above-ceiling");
        assertThat(codes(MACHINE.decide(order, APPROVE, by("dan", 16, "USD 1.00"))))
                .containsExactly("stage.worth-unknown");
        assertThat(codes(MACHINE.decide(order, APPROVE, by("dan", 21, "EUR 1.00"))))
                .containsExactly("stage.role-missing");
    }

    @Test
    void whoLendsARoleDoesNotActThroughAnother() {
        assertThat(codes(MACHINE.decide(checkedBy("sam"), APPROVE, by("dan", 16, "EUR 1.00"))))
                .containsExactly("stage.separation-of-duties");
        assertThat(codes(MACHINE.decide(checkedBy("dan"), APPROVE, by("dan", 16, "EUR 1.00"))))
                .containsExactly("stage.separation-of-duties");
    }

    @Test
    void aWarningPassesUnlessTheStepAsksThatSomebodyTakesNote() {
        Context unnoted = Context.at(NOW).by(Actor.of(on(16), "sam")).standing(in("DE-SALES"));

        assertThat(codes(MACHINE.decide(checkedBy("ann"), APPROVE, unnoted))).containsExactly("credit.slow-payer");
        Accepted noted = accepted(MACHINE.decide(checkedBy("ann"), APPROVE, unnoted.with(NOTED)));
        assertThat(noted.findings().list()).hasSize(1);
        assertThat(noted.audit().clearances()).containsExactly(NOTED);
    }

    @Test
    void stepsThatBelongTogetherAreTakenTogetherOrNotAtAll() {
        Instance one = MACHINE.start("order", DocRef.of(DocType.ORDER, "1"), LINE, Context.at(NOW))
                .next();
        Instance two = MACHINE.start("order", DocRef.of(DocType.ORDER, "2"), LINE, Context.at(NOW))
                .next();
        Context clerk = Context.at(NOW).by(Actor.of("ann", OM));
        JointDecision.Step first = new JointDecision.Step(one, Event.of("check"), clerk);
        JointDecision.Step approval = new JointDecision.Step(one, APPROVE, by("sam", 16, "EUR 1.00"));

        JointDecision both = MACHINE.decideAll(List.of(first, approval));
        assertThat(both.accepted().orElseThrow())
                .extracting(step -> step.next().stage())
                .containsExactly("CHECKED", "DONE");

        JointDecision half =
                MACHINE.decideAll(List.of(first, new JointDecision.Step(two, APPROVE, by("sam", 16, "EUR 1.00"))));
        assertThat(half.isAccepted()).isFalse();
        assertThat(half.accepted()).isEmpty();
        assertThat(half.decisions().get(0).isAccepted()).isTrue();
        assertThat(half.findings())
                .extracting(finding -> finding.code().value())
                .contains("stage.event-ignored");
    }
}
