package org.leadtocash.core.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.NoRate;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;

/** One decision in the making: the whole path measured, every rule asked, nothing cut short. */
final class Evaluation {
    private final CreditPolicy policy;
    private final CreditRequest request;
    private final CreditPosition position;
    private final ExchangeRates exchange;
    private final Valuation valuation;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CreditRule> ignored = new ArrayList<>();

    Evaluation(CreditPolicy policy, CreditRequest request, CreditPosition position, ExchangeRates exchange) {
        this.policy = policy;
        this.request = request;
        this.position = position;
        this.exchange = exchange;
        this.valuation = new Valuation(exchange, policy.rates().on(request.asOf()));
    }

    CreditDecision decide() {
        List<Node> nodes = nodes();
        nodes.forEach(node -> new NodeRules(this, node).check());
        new PayerRules(this, payer(nodes)).check();
        List<DataSet> dataSets = new ArrayList<>(position.dataSets());
        dataSets.add(policy.dataSet());
        dataSets.add(new DataSet(
                exchange.id(), exchange.asOf().toString(), new ContentHash(exchange.contentHash()), exchange.asOf()));
        return new CreditDecision(
                request.document(),
                request.account(),
                request.checkpoint(),
                request.at(),
                Findings.from(findings),
                nodes.stream().map(Node::snapshot).toList(),
                ignored,
                dataSets,
                Optional.of(CreditJson.inputHash(policy, request, position, nodes, valuation)));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (CreditHierarchy.Step step : position.hierarchy().path(request.account(), request.asOf())) {
            position.account(step.account()).ifPresent(account -> nodes.add(node(account, step.checked())));
        }
        return nodes;
    }

    private Node node(CreditAccount account, boolean checked) {
        Map<CurrencyUnit, Money> sums = new LinkedHashMap<>();
        for (ExposureSnapshot.Sum sum : position.exposure().of(account.key())) {
            if (policy.counted().contains(sum.category())) {
                sums.merge(sum.amount().getCurrencyUnit(), sum.amount(), Money::plus);
            }
        }
        Money counted = request.counted().negated();
        sums.merge(counted.getCurrencyUnit(), counted, Money::plus);
        return new Node(
                account, checked, account.on(request.asOf(), policy.expiredLimitGraceDays()), sums, request, valuation);
    }

    /** The nearest account of the payer's own that says how its credit is managed. */
    private Optional<Node> payer(List<Node> nodes) {
        return nodes.stream()
                .filter(node ->
                        node.account().key().party().equals(request.account().party()))
                .filter(node -> !(node.limit().limit() instanceof Limit.NotManaged))
                .findFirst();
    }

    CreditRequest request() {
        return request;
    }

    CreditPosition position() {
        return position;
    }

    CreditPolicy policy() {
        return policy;
    }

    Valuation valuation() {
        return valuation;
    }

    /** The row that holds for a risk class; a rule without one, or one that is ignored, is listed as such. */
    Optional<PolicyRule> row(CreditRule rule, String riskClass) {
        Optional<PolicyRule> row =
                policy.rule(rule, request.checkpoint(), riskClass).filter(given -> given.reaction() != Reaction.IGNORE);
        if (row.isEmpty()) {
            ignored.add(rule);
        }
        return row;
    }

    /** Starts a finding of a rule about an account, or about the document where the account is empty. */
    Finding.Builder finding(FindingCode code, PolicyRule row, Optional<CreditAccountKey> account) {
        return finding(code, row, row.reaction().severity().orElseThrow(), account);
    }

    Finding.Builder finding(FindingCode code, PolicyRule row, Severity severity, Optional<CreditAccountKey> account) {
        return of(row, account, Finding.of(code, weight(severity), subject(account)));
    }

    private Severity weight(Severity severity) {
        return request.checkpoint().informsOnly() ? Severity.INFO : severity;
    }

    private Subject subject(Optional<CreditAccountKey> account) {
        Subject document = Subject.of(request.document().document());
        return account.map(key -> document.at("accounts/" + key)).orElse(document);
    }

    /** Says which rule a finding is of, and about which account. */
    private Finding.Builder of(PolicyRule row, Optional<CreditAccountKey> account, Finding.Builder finding) {
        finding.source(Source.of(policy.toString(), row.rule().name()));
        account.ifPresent(key -> finding.reference("account", key.toString()));
        if (row.waivable()) {
            finding.waivable();
        }
        return finding;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** A rule could not measure: somebody must look. */
    void noRate(PolicyRule row, Optional<CreditAccountKey> account, Valuation.Worth worth, CurrencyUnit to) {
        for (String currency : worth.missing()) {
            NoRate missing = valuation.missing(currency, to);
            findings.add(of(row, account, missing.finding(weight(Severity.REVIEW), subject(account)))
                    .build());
        }
    }
}
