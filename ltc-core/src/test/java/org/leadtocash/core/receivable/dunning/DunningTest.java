package org.leadtocash.core.receivable.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemKind;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.receivable.interest.InterestRate;
import org.leadtocash.core.receivable.interest.InterestRules;
import org.leadtocash.core.time.Timeline;

class DunningTest {
    private static final LocalDate DUE = LocalDate.of(2023, 1, 1);

    private static final DunningProcedure TRYTON = DunningProcedure.builder("procedure")
            .level(DunningLevel.after(5))
            .level(DunningLevel.after(20))
            .level(DunningLevel.after(40))
            .build();

    private static OpenItem item(long number, String amount) {
        return OpenItem.of(invoice(number), BUYER, eur(amount), DUE.minusDays(30), DUE);
    }

    private static List<String> told(DunningRun run) {
        return run.notices().stream()
                .map(notice -> "L" + notice.level() + " " + notice.customer() + " " + notice.outstanding())
                .toList();
    }

    private static List<String> reasons(DunningRun run) {
        return run.findings().stream().map(Object::toString).toList();
    }

    /** Tryton, modules/account_dunning/tests/scenario_account_dunning.rst: levels after 5, 20 and 40 days, step by step. */
    @Test
    void trytonsScenario() {
        OpenItems items = OpenItems.of(item(1, "100"));

        assertThat(told(TRYTON.run(items, DUE.plusDays(4)))).isEmpty();
        DunningRun first = TRYTON.run(items, DUE.plusDays(5));
        assertThat(told(first)).containsExactly("L1 BUYER EUR 100.00");
        // thirty days late, and the first notice is still a draft
        assertThat(told(TRYTON.run(items, DUE.plusDays(30)))).containsExactly("L1 BUYER EUR 100.00");
        OpenItems issued = first.notices().get(0).issue(items, DUE.plusDays(5));
        OpenItems blocked = issued.replacing(List.of(issued.item(invoice(1)).orElseThrow().toBuilder()
                .dunningBlocked(true)
                .build()));
        assertThat(told(TRYTON.run(blocked, DUE.plusDays(30)))).isEmpty();
        assertThat(reasons(TRYTON.run(blocked, DUE.plusDays(30))))
                .containsExactly("INFO receivable.dunning-blocked item:INVOICE:1 [item=INVOICE:1, level=2]");
        assertThat(told(TRYTON.run(issued, DUE.plusDays(30)))).containsExactly("L2 BUYER EUR 100.00");
        OpenItems paid = paid(issued).applyTo(issued);
        assertThat(told(TRYTON.run(paid, DUE.plusDays(30)))).isEmpty();
        assertThat(told(TRYTON.run(paid, DUE.plusDays(50)))).isEmpty();
    }

    private static PaymentAllocation paid(OpenItems items) {
        Payment payment = Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, eur("100"), DUE.plusDays(30));
        return AllocationRules.standard().allocate(items, payment, AllocationStrategy.OLDEST_DUE);
    }

    /** metasfresh, ten days between notices: sent on 1 February, so not on the 5th, and again on the 11th. */
    @ParameterizedTest
    @CsvSource({"2023-02-05, 0", "2023-02-10, 0", "2023-02-11, 1"})
    void daysLieBetweenNotices(LocalDate day, int notices) {
        DunningProcedure procedure = DunningProcedure.builder("ten days")
                .level(DunningLevel.after(0))
                .level(DunningLevel.after(1))
                .daysBetween(10)
                .build();
        OpenItems sent = OpenItems.of(
                item(1, "100").toBuilder().dunned(1, LocalDate.of(2023, 2, 1)).build());

        DunningRun run = procedure.run(sent, day);

        assertThat(run.notices()).hasSize(notices);
        assertThat(reasons(run))
                .isEqualTo(
                        notices == 1
                                ? List.of()
                                : List.of("INFO receivable.dunning-too-soon item:INVOICE:1 [item=INVOICE:1, level=2]"));
    }

    /** ERPNext, test_dunning_with_fees_and_interest: 100, 0.41 interest and a fee of 10 are 110.41. */
    @Test
    void aNoticeDemandsInterestAndFee() {
        OpenItems items = OpenItems.of(item(1, "100"));
        DunningProcedure procedure = DunningProcedure.builder("second notice")
                .level(DunningLevel.after(10, eur("10")))
                .build();
        InterestRules interest = InterestRules.builder("second notice", Timeline.always(InterestRate.of("10")))
                .build();

        DunningNotice notice = procedure
                .run(items, DUE.plusDays(15))
                .notices()
                .get(0)
                .withInterest(interest.charge(ItemHistory.of(items, List.of()), DUE, DUE.plusDays(15)));

        assertThat(notice.total()).isEqualTo(eur("110.41"));
        assertThat(notice.postFee(DocRef.of(DocType.of("DUNNING"), "1"), DUE, DUE)
                        .orElseThrow()
                        .kind())
                .isEqualTo(ItemKind.DUNNING_FEE);
    }

    /** ERPNext, test_dunning_and_payment_against_partially_due_invoice: paid is resolved, cancelled is unresolved. */
    @Test
    void paymentResolvesAndACancelledPaymentDoesNot() {
        OpenItems items = OpenItems.of(item(1, "100"), item(2, "500"));
        DunningNotice notice = TRYTON.run(OpenItems.of(item(1, "100")), DUE.plusDays(9))
                .notices()
                .get(0);
        PaymentAllocation paid = paid(items);

        assertThat(notice.isResolved(items)).isFalse();
        assertThat(notice.isResolved(paid.applyTo(items))).isTrue();
        assertThat(notice.isResolved(paid.unapplyFrom(paid.applyTo(items)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, 4, 0", "true, 5, 1", "false, 5, 0", "false, 6, 1"})
    void aLevelFiresOnItsDayOrAfterIt(boolean onTheDay, int days, int notices) {
        DunningProcedure.Builder procedure = DunningProcedure.builder("x").level(DunningLevel.after(5));

        DunningRun run = (onTheDay ? procedure : procedure.firesAfterTheDay())
                .build()
                .run(OpenItems.of(item(1, "100")), DUE.plusDays(days));

        assertThat(run.notices()).hasSize(notices);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        DunningProcedure procedure = DunningProcedure.builder("x")
                .level(DunningLevel.after(5))
                .leastItems(eur("5"))
                .leastTotals(eur("20"))
                .netsCredits()
                .build();
        OpenItem small = OpenItem.of(invoice(3), "SMALL", eur("19.99"), DUE, DUE);
        OpenItem dollars = OpenItem.of(invoice(4), "SMALL", Money.parse("USD 1"), DUE, DUE);
        OpenItem stopped = OpenItem.of(invoice(5), "STOPPED", eur("100"), DUE, DUE);
        OpenItem owed = OpenItem.of(invoice(6), "OWED", eur("100"), DUE, DUE);
        OpenItem credit = OpenItem.of(invoice(7), "OWED", eur("-100"), DUE, DUE);
        OpenItems items =
                OpenItems.of(item(1, "100").withDispute(), item(2, "4.99"), small, dollars, stopped, owed, credit);

        DunningRun run = procedure.run(items, DUE.plusDays(9), Set.of("STOPPED"));

        assertThat(told(run)).containsExactly("L1 SMALL USD 1.00");
        assertThat(reasons(run))
                .containsExactly(
                        "INFO receivable.dunning-customer-blocked customer:STOPPED [amount=EUR 100.00]",
                        "INFO receivable.dunning-disputed item:INVOICE:1 [item=INVOICE:1, level=1]",
                        "INFO receivable.dunning-netted customer:OWED [amount=EUR 100.00]",
                        "INFO receivable.dunning-too-small item:INVOICE:2 [item=INVOICE:2, level=1]",
                        "INFO receivable.dunning-total-too-small customer:SMALL [amount=EUR 19.99]");
    }

    @Test
    void noticesAreByCustomerOrByLevel() {
        OpenItem risen = item(1, "100").toBuilder().dunned(1, DUE.plusDays(5)).build();
        OpenItems items = OpenItems.of(risen, item(2, "50"));
        DunningProcedure byLevel = DunningProcedure.builder("x")
                .level(DunningLevel.after(5, eur("2")))
                .level(DunningLevel.after(20, eur("7")))
                .grouping(DunningProcedure.Grouping.LEVEL)
                .build();

        assertThat(told(byLevel.run(items, DUE.plusDays(25))))
                .containsExactly("L1 BUYER EUR 50.00", "L2 BUYER EUR 100.00");
        DunningRun together = TRYTON.run(items, DUE.plusDays(25));
        assertThat(told(together)).containsExactly("L2 BUYER EUR 150.00");
        OpenItems issued = together.notices().get(0).issue(items, DUE.plusDays(25));
        assertThat(issued.list()).extracting(OpenItem::dunningLevel).containsExactly(2, 1);
    }

    @Test
    void theLastLevelIsRepeatedOnlyWhereAProcedureSaysSo() {
        OpenItems items = OpenItems.of(
                item(1, "100").toBuilder().dunned(1, DUE.plusDays(5)).build());
        DunningProcedure.Builder once = DunningProcedure.builder("x").level(DunningLevel.after(5));

        assertThat(told(once.build().run(items, DUE.plusDays(99)))).isEmpty();
        assertThat(told(once.repeatsLast().build().run(items, DUE.plusDays(99))))
                .containsExactly("L1 BUYER EUR 100.00");
    }

    @Test
    void proceduresThatMakeNoSenseAreRefused() {
        DunningProcedure.Builder falling =
                DunningProcedure.builder("x").level(DunningLevel.after(5)).level(DunningLevel.after(5));

        assertThatThrownBy(falling::build).hasMessageContaining("expected more than the level before");
        assertThatThrownBy(() -> DunningProcedure.builder("x").build()).hasMessageContaining("at least one level");
        assertThatThrownBy(() -> DunningLevel.after(-1)).hasMessageContaining("0 days or more");
        assertThatThrownBy(() -> DunningLevel.after(1, eur("1"), eur("2"))).hasMessageContaining("each currency once");
    }
}
