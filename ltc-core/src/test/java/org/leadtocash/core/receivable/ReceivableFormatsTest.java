package org.leadtocash.core.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.receivable.ageing.AgeingJson;
import org.leadtocash.core.receivable.allocation.AllocationJson;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.receivable.dunning.DunningJson;
import org.leadtocash.core.receivable.interest.InterestJson;
import org.leadtocash.core.receivable.reconciliation.ReconciliationJson;
import org.leadtocash.core.receivable.valuation.ValuationJson;

class ReceivableFormatsTest {
    private static final LtcJson JSON = LtcJson.standard()
            .with(ReceivableJson.formats())
            .with(AllocationJson.formats())
            .with(AgeingJson.formats())
            .with(InterestJson.formats())
            .with(DunningJson.formats())
            .with(ValuationJson.formats())
            .with(ReconciliationJson.formats());

    @Test
    void everyFormatHasItsNameAndItsSchema() {
        assertThat(JSON.formats())
                .extracting(DocumentFormat::id)
                .contains("open-items/1.0", "payment-allocation/1.0", "dunning-run/1.0", "reconciliation-report/1.0");
        assertThat(JSON.formats())
                .allSatisfy(format ->
                        assertThat(format.schema().member("properties")).isPresent());
    }

    @Test
    void anAllocationIsReadBackFromItsText() {
        OpenItems items = OpenItems.of(OpenItem.of(invoice(1), BUYER, eur("100"), DAY, DAY));
        PaymentAllocation allocation = AllocationRules.standard()
                .allocate(
                        items,
                        Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, eur("30"), DAY),
                        AllocationStrategy.OLDEST_DUE);

        assertThat(JSON.read("allocation", JSON.write(allocation), PaymentAllocation.class))
                .isEqualTo(allocation);
    }

    @Test
    void whatIsWrongInItemsIsSaidAllAtOnceAndWhere() {
        String wrong = "{\"schema\":\"open-items/1.0\",\"items\":["
                + "{\"document\":\"INVOICE:1\",\"customer\":\"A\",\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"},"
                + "\"open\":{\"amount\":\"2\",\"currency\":\"EUR\"},\"documentDate\":\"2023-01-01\",\"dueDate\":\"soon\"},"
                + "{\"document\":\"INVOICE:2\",\"customer\":\"A\",\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"},"
                + "\"open\":{\"amount\":\"2\",\"currency\":\"EUR\"},\"documentDate\":\"2023-01-01\",\"dueDate\":\"2023-01-31\"},"
                + "{\"document\":\"INVOICE:3#x\",\"customer\":\"A\",\"disptued\":true}]}";

        assertThatThrownBy(() -> JSON.read("items.json", wrong, OpenItems.class))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        refused -> assertThat(refused.problems().list())
                                .extracting(problem -> problem.code() + " "
                                        + problem.subject().path().replaceFirst("^[0-9:]+ ", ""))
                                .containsExactlyInAnyOrder(
                                        "json.invalid-value /items/0/dueDate",
                                        "json.invalid-value /items/1",
                                        "json.invalid-value /items/2/document",
                                        "json.missing-member /items/2",
                                        "json.missing-member /items/2",
                                        "json.missing-member /items/2",
                                        "json.missing-member /items/2",
                                        "json.unknown-member /items/2/disptued"));
    }

    @Test
    void linesThatTakeMoreThanThePaymentAreRefused() {
        String wrong = JSON.write(AllocationRules.standard()
                        .allocate(
                                OpenItems.of(OpenItem.of(invoice(1), BUYER, eur("100"), DAY, DAY)),
                                Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, eur("30"), DAY),
                                AllocationStrategy.OLDEST_DUE))
                .replaceFirst("30.00", "30.01");

        assertThatThrownBy(() -> JSON.read("allocation", wrong, PaymentAllocation.class))
                .isInstanceOf(LoadException.class);
    }
}
