package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.ClaimBalance;
import org.leadtocash.core.flow.balance.MoneyUse;
import org.leadtocash.core.money.Ratio;

/** The rules about one document: F06, F13, F15, its own currencies (F10), and the shares of campaigns. */
final class DocumentRules {
    static final FindingCode OVER_SETTLED = FindingCode.of("flow.over-settled");
    static final FindingCode OVER_USED = FindingCode.of("flow.payment-over-used");
    static final FindingCode OVER_APPLIED = FindingCode.of("flow.prepayment-over-applied");
    static final FindingCode ORPHAN = FindingCode.of("flow.orphan");
    static final FindingCode CURRENCIES = FindingCode.of("flow.document-currencies");
    static final FindingCode SHARES = FindingCode.of("flow.shares-not-one");

    private static final Set<DocType> CHILDREN = Set.of(DocType.INVOICE, DocType.DELIVERY, DocType.CREDIT_NOTE);

    private final MainLine flow;
    private final Balances balances;
    private final List<Finding> found;

    DocumentRules(Balances balances, List<Finding> found) {
        this.flow = balances.flow();
        this.balances = balances;
        this.found = found;
    }

    void check(FlowDocument document) {
        Optional<ClaimBalance> claim = balances.claim(document.ref());
        if (claim.isPresent()
                && claim.get().open().isNegative()
                && claim.get().gross().isPositiveOrZero()) {
            money(
                    FlowRule.F06,
                    OVER_SETTLED,
                    document,
                    claim.get().gross(),
                    claim.get().totalSettled());
        }
        over(FlowRule.F06, OVER_USED, document, balances.payment(document.ref()));
        over(FlowRule.F15, OVER_APPLIED, document, balances.prepayment(document.ref()));
        if (CHILDREN.contains(document.ref().type())
                && document.status() != DocumentStatus.CANCELLED
                && flow.arriving(document.ref()).isEmpty()) {
            found.add(FlowRule.F13
                    .broken(ORPHAN, Severity.WARN, Subject.of(document.ref()))
                    .build());
        }
        currencies(document);
        if (document.ref().type().equals(DocType.LEAD)) {
            shares(document);
        }
    }

    private void over(FlowRule rule, FindingCode code, FlowDocument document, Optional<MoneyUse> use) {
        use.filter(MoneyUse::isOverUsed).ifPresent(over -> money(rule, code, document, over.total(), over.used()));
    }

    private void money(FlowRule rule, FindingCode code, FlowDocument document, BigMoney expected, BigMoney actual) {
        found.add(rule.broken(code, Severity.BLOCK, Subject.of(document.ref()))
                .with("expected", expected)
                .with("actual", actual)
                .with("over", actual.minus(expected))
                .build());
    }

    private void currencies(FlowDocument document) {
        SortedSet<String> codes = new TreeSet<>();
        for (Optional<BigMoney> amount : List.of(document.worth(), document.claims(), document.receives())) {
            amount.ifPresent(given -> codes.add(given.getCurrencyUnit().getCode()));
        }
        for (FlowLine line : document.lines()) {
            if (line.amount().isPresent()) {
                codes.add(line.amount().get().getCurrencyUnit().getCode());
            }
        }
        if (codes.size() > 1) {
            found.add(FlowRule.F10
                    .broken(CURRENCIES, Severity.BLOCK, Subject.of(document.ref()))
                    .reference("currencies", String.join(" ", codes))
                    .build());
        }
    }

    private void shares(FlowDocument lead) {
        Ratio sum = Ratio.ZERO;
        boolean declared = false;
        for (FlowLink link : flow.arriving(lead.ref())) {
            if (link.kind().equals(LinkKind.ATTRIBUTES) && link.share().isPresent()) {
                declared = true;
                sum = sum.plus(link.share().get());
            }
        }
        if (declared && !sum.equals(Ratio.ONE)) {
            found.add(FlowRule.SHARES
                    .broken(SHARES, Severity.BLOCK, Subject.of(lead.ref()))
                    .reference("sum", sum.toString())
                    .build());
        }
    }
}
