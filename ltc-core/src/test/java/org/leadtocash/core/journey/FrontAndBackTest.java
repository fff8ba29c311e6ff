package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.outlook.Form;
import org.leadtocash.core.stage.outlook.Outlook;
import org.leadtocash.core.time.Validity;

/** Sales in France and the desk in Shanghai, at the same quote in the same stage. */
class FrontAndBackTest {
    private static final StageMachine MACHINE = Journeys.machine(Journeys.placeholders());
    private static final Organisation GROUP = Organisation.builder("group")
            .version("1")
            .asOf(LocalDate.of(2023, 1, 1))
            .entity(LegalEntity.of("FR01", "Ventes", "FR", CurrencyUnit.EUR))
            .entity(LegalEntity.of("SH01", "Desk", "CN", CurrencyUnit.of("CNY")))
            .unit(OrgUnit.of("FR-SALES", "Sales", "FR01"))
            .unit(OrgUnit.of("SH-DESK", "Desk", "SH01"))
            .post(Post.of("P-FRONT", "FR-SALES").withRole(Roles.AR).withHolder("anna"))
            .post(Post.of("P-HEAD", "FR-SALES").withRole(Roles.SM).withHolder("sofia"))
            .post(Post.of("P-BACK", "SH-DESK").withRole(Roles.DD).withHolder("dai"))
            .delegation(Delegation.of(
                            "sofia", "luc", Validity.ofInclusive(LocalDate.of(2023, 1, 16), LocalDate.of(2023, 1, 20)))
                    .withRoles(Set.of(Roles.SM))
                    .withCeiling(BigMoney.parse("EUR 1000.00")))
            .build();

    private static Walker draft() {
        return new Walker(MACHINE, Journeys.quote());
    }

    private static Form form(Walker quote, Role role) {
        return Outlook.of(MACHINE).form(quote.instance(), quote.by(Actor.of("x", role)));
    }

    private static State.Access access(Form form, String path) {
        return form.field(path).map(Form.Field::access).orElse(State.Access.HIDE);
    }

    @Test
    void theFrontWritesWhatIsOfferedAndNeverSeesWhatItCosts() {
        Form front = form(draft(), Roles.AR);

        assertThat(access(front, "lines/*/quantity")).isEqualTo(State.Access.WRITE);
        assertThat(access(front, "validUntil")).isEqualTo(State.Access.WRITE);
        assertThat(access(front, "lines/*/price")).isEqualTo(State.Access.READ);
        assertThat(access(front, "lines/*/discount")).isEqualTo(State.Access.READ);
        assertThat(List.of("lines/*/cost", "marginPct", "floorPrice"))
                .allSatisfy(path -> assertThat(front.field(path)).as(path).isEmpty());
    }

    @Test
    void theBackWritesThePriceOfItAndNotWhatIsOffered() {
        Form back = form(draft(), Roles.DD);

        assertThat(access(back, "lines/*/cost")).isEqualTo(State.Access.WRITE);
        assertThat(access(back, "marginPct")).isEqualTo(State.Access.WRITE);
        assertThat(access(back, "lines/*/discount")).isEqualTo(State.Access.WRITE);
        assertThat(access(back, "lines/*/quantity")).isEqualTo(State.Access.READ);
        assertThat(access(back, "validUntil")).isEqualTo(State.Access.READ);
    }

    @Test
    void theyMayTakeDifferentStepsFromTheSameStage() {
        Walker quote = draft().walked("know discountPct 5");

        assertThat(
                        MACHINE
                                .decide(quote.instance(), QuoteStages.PRICE, quote.by(Actor.of("anna", Roles.AR)))
                                .findings()
                                .stream()
                                .map(finding -> finding.code().value()))
                .containsExactly("stage.role-missing");
        quote.walked("price DD/dai => PRICED", "submit AR/anna => APPROVED");
        assertThat(MACHINE.explain(quote.instance(), quote.by(Actor.of("dai", Roles.DD)))
                        .allowed())
                .doesNotContain("send");
        assertThat(MACHINE.explain(quote.instance(), quote.by(Actor.of("anna", Roles.AR)))
                        .allowed())
                .contains("send");
    }

    /** The margin's own figure is masked for the front, and what refuses is told all the same. */
    @Test
    void eachReadsOnlyWhatItMayOfTheSameFacts() {
        Walker quote = draft();
        Viewer front = Viewer.of("anna");
        Viewer back = Viewer.of("dai", Sensitivity.COST, Sensitivity.MARGIN);

        assertThat(quote.facts().view(front).fact("marginPct").value()).isEmpty();
        assertThat(quote.facts().view(back).fact("marginPct").value()).contains(new BigDecimal("20"));
    }

    private static Walker inApproval(String discount) {
        return draft().walked(
                        "know discountPct " + discount, "price DD/dai => PRICED", "submit AR/anna => IN_APPROVAL");
    }

    private static Decision vote(Walker quote, String person, int day, String amount) {
        LocalDate date = LocalDate.of(2023, 1, day);
        Context context = quote.by(Actor.of(GROUP.at(date), person))
                .standing(GROUP.at(date).place(OrgRef.unit("FR-SALES")))
                .with(quote.facts().with("netTotal", BigMoney.parse(amount)));
        return MACHINE.decide(quote.instance(), vote(), context);
    }

    private static Event vote() {
        return Event.of(Ruling.vote("PRICE", "APPROVE"));
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(Finding::code)
                .map(Object::toString)
                .toList();
    }

    @Test
    void theDeputyApprovesOnTheDaysAndUpToTheAmountThatWereLent() {
        Walker quote = inApproval("15");

        Decision inTime = vote(quote, "luc", 20, "EUR 1000.00");

        assertThat(inTime.isAccepted()).as("%s", inTime.findings()).isTrue();
        assertThat(((Accepted) inTime).audit().onBehalfOf()).contains("sofia");
        assertThat(codes(vote(quote, "luc", 20, "EUR 1000.01"))).containsExactly("stage.above-ceiling");
        assertThat(codes(vote(quote, "luc", 21, "EUR 1.00"))).containsExactly("stage.gate-role");
        assertThat(codes(vote(quote, "luc", 15, "EUR 1.00"))).containsExactly("stage.gate-role");
    }

    @Test
    void theDeskAtHomeReachesNoQuoteAbroadByItsPost() {
        Walker quote = inApproval("6");

        assertThat(codes(vote(quote, "dai", 16, "EUR 1.00"))).containsExactly("stage.out-of-scope");
    }

    @Test
    void whoPutTheQuoteInNeitherVotesNorGoesOn() {
        Walker quote = inApproval("6");

        quote.walked(
                "not vote PRICE APPROVE AR+DD/anna => stage.gate-requester",
                "vote PRICE APPROVE DD/dai => IN_APPROVAL",
                "not approve AR+DD/anna => stage.separation-of-duties",
                "approve DD/dai => APPROVED");
    }
}
