package org.leadtocash.core.credit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.GROUP;
import static org.leadtocash.core.credit.CreditFixtures.NOW;
import static org.leadtocash.core.credit.CreditFixtures.ORDER;
import static org.leadtocash.core.credit.CreditFixtures.PIECE;
import static org.leadtocash.core.credit.CreditFixtures.againstTheCatalogue;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.line;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.policy;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;
import static org.leadtocash.core.credit.CreditFixtures.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.time.Validity;

class ApprovalTest {
    private static final Instant UNTIL = NOW.plusSeconds(3_600);
    private static final CreditPolicy POLICY = policy(
            PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK).withWaiver(),
            PolicyRule.of(CreditRule.MANUAL_HOLD, Reaction.REFER));

    private static CreditAccount.Builder buyer() {
        return CreditAccount.builder(BUYER, EUR).limit(Limit.of(eur("500")));
    }

    private static CreditPosition standing() {
        return position(buyer().build());
    }

    private static CreditDecision decide(CreditRequest request, CreditPosition position) {
        return POLICY.decide(request, position, rates());
    }

    private static Approval approved(CreditRequest request) {
        return Approval.of("A-1", request, decide(request, standing()), UNTIL, "CFO", "STRATEGIC");
    }

    private static List<String> against(Approval approval, CreditRequest request, CreditPosition position) {
        Findings findings = approval.against(request, decide(request, position));
        assertThat(againstTheCatalogue(findings)).isEmpty();
        return findings.stream().map(finding -> finding.code().value()).toList();
    }

    /** SAP: ten per cent on 1,000 is checked again above 1,100. */
    @ParameterizedTest
    @CsvSource({"1099.99, true", "1100.00, true", "1100.01, false", "10.00, true"})
    void theAmountMayDeviateByWhatWasAllowed(String now, boolean honoured) {
        Approval approval = approved(order(eur("1000"))).withDeviation(BigDecimal.TEN);

        assertThat(against(approval, order(eur(now)), standing()))
                .isEqualTo(honoured ? List.of() : List.of("credit.approval-exceeded"));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void atItsLastMomentItIsHonoured(long nanos, boolean honoured) {
        CreditRequest request = order(eur("1000"));
        CreditRequest late = CreditRequest.of(
                request.document(),
                BUYER,
                Checkpoint.ORDER_ENTRY,
                request.asOf(),
                UNTIL.plusNanos(nanos),
                request.lines());

        assertThat(against(approved(request), late, standing()))
                .isEqualTo(honoured ? List.of() : List.of("credit.approval-expired"));
    }

    @Test
    void aNewReasonEndsItAndAnOldOneDoesNot() {
        CreditRequest request = order(eur("1000"));
        Approval approval = approved(request);

        assertThat(approval.isHonoured(request, decide(request, standing()))).isTrue();
        assertThat(against(
                        approval,
                        request,
                        position(buyer().hold("cheque returned").build())))
                .containsExactly("credit.approval-new-reason");
    }

    @Test
    void aHeavierReasonEndsIt() {
        CreditRequest request = order(eur("1000"));
        CreditPolicy milder = policy(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.REFER));
        Approval approval =
                Approval.of("A-1", request, milder.decide(request, standing(), rates()), UNTIL, "CFO", "STRATEGIC");

        assertThat(against(approval, request, standing())).containsExactly("credit.approval-new-reason");
    }

    @Test
    void whatNobodyMaySetAsideIsNotSetAside() {
        CreditRequest request = order(eur("1000"));
        CreditPolicy strict = policy(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK));
        CreditDecision decision = strict.decide(request, standing(), rates());

        assertThat(Approval.of("A-1", request, decision, UNTIL, "CFO", "STRATEGIC")
                        .isHonoured(request, decision))
                .isFalse();
    }

    @Test
    void otherFieldsAnotherPlaceAndAnotherDocumentEndIt() {
        CreditRequest request = order(eur("1000"));
        DocRef other = DocRef.of(DocType.ORDER, "4712");
        CreditRequest stranger = CreditRequest.of(
                new DocVersion(other, 1, request.document().content()),
                BUYER,
                Checkpoint.ORDER_ENTRY,
                request.asOf(),
                NOW,
                List.of(new RequestLine(other.line("10"), Quantity.of(1, PIECE), eur("1000"))));

        assertThat(against(
                        approved(request),
                        request.withTerms(TradeTerms.unknown().withPaymentDays(90)),
                        standing()))
                .containsExactly("credit.approval-fields-changed");
        assertThat(against(approved(request).at(Checkpoint.GOODS_ISSUE), request, standing()))
                .containsExactly("credit.approval-elsewhere");
        assertThat(against(approved(request), stranger, standing()))
                .containsExactly("credit.approval-of-other-document");
        assertThat(against(approved(request), order(usd("1")), standing())).containsExactly("credit.approval-exceeded");
    }

    @Test
    void itClearsTheVerdictOfTheDecision() {
        CreditRequest request = order(eur("1000"));
        CreditDecision decision = decide(request, standing());

        assertThat(decision.findings().refusing(approved(request).clearances(decision, UNTIL), NOW))
                .isEmpty();
    }

    @Test
    void theLedgerIsToldHowFarAboveTheLimitAtEachCheckedAccount() {
        CreditPosition position = position(buyer().build(), CreditAccount.of(GROUP, eur("900")))
                .withHierarchy(
                        CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always()))));
        CreditRequest request = order(eur("1000"));
        CreditDecision decision = decide(request, position);

        assertThat(approved(request).overrides(decision))
                .containsExactly(
                        new OverrideAllowance(BUYER, eur("500"), "A-1"),
                        new OverrideAllowance(GROUP, eur("100"), "A-1"));
    }

    /** 100.00 over three pieces is 33.33, 33.34 and 33.33. */
    @ParameterizedTest
    @CsvSource({
        "33.32, 0, 0.00",
        "33.33, 1, 33.33",
        "66.66, 1, 33.33",
        "66.67, 2, 66.67",
        "99.99, 2, 66.67",
        "100.00, 3, 100.00",
        "100.01, 3, 100.00"
    })
    void ofALineTheMostWholePiecesGoOn(String approved, long pieces, String value) {
        CreditRequest request = order(line("10", 3, "100.00"), line("20", 5, "50.00"));
        Approval approval = approved(request).forLines(Map.of(ORDER.line("10"), eur(approved)));

        Parted parted = approval.part(request);

        assertThat(parted.released().map(CreditRequest::value).orElse(eur("0"))).isEqualTo(eur(value));
        assertThat(parted.released().map(some -> some.lines().get(0).quantity()).orElse(Quantity.of(0, PIECE)))
                .isEqualTo(Quantity.of(pieces, PIECE));
        Money both = parted.held().orElseThrow().value().plus(eur(value));
        assertThat(both).as("nothing is lost").isEqualTo(eur("150.00"));
    }

    @Test
    void anApprovalOfTheWholeHoldsNothingBack() {
        CreditRequest request = order(eur("1000"));

        assertThat(approved(request).part(request).held()).isEmpty();
        assertThat(approved(request).part(request).released()).contains(request);
    }

    @Test
    void itReadsBackAsItWasWritten() {
        CreditRequest request = order(line("10", 3, "600.00"));
        Approval approval = approved(request)
                .withDeviation(new BigDecimal("2.5"))
                .at(Checkpoint.ORDER_ENTRY, Checkpoint.GOODS_ISSUE)
                .forLines(Map.of(ORDER.line("10"), eur("400")))
                .andBy("CEO")
                .noting("as agreed on the phone");
        LtcJson json = LtcJson.standard().with(ApprovalJson.formats());

        assertThat(json.read("approval", json.write(approval), Approval.class)).isEqualTo(approval);
        assertThat(approval.approvers()).containsExactly("CFO", "CEO");
        assertThatThrownBy(() -> approval.withDeviation(new BigDecimal("-1"))).hasMessageContaining("0 or more");
    }
}
