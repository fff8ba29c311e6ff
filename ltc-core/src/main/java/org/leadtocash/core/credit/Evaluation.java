package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.Checkpoint;
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
    static final FindingCode UNKNOWN_FACT = FindingCode.of("credit.unknown-fact");

    private final CreditPolicy policy;
    private final CreditRequest request;
    private final CreditPosition position;
    private final ExchangeRates exchange;
    private final Valuation valuation;
    private final DocumentPart whole;
    private final List<Finding> findings = new ArrayList<>();
    private final List<WaivedFinding> waived = new ArrayList<>();
    private final List<CreditRule> ignored = new ArrayList<>();
    private final SortedSet<DeferredLine> deferred =
            new TreeSet<>(Comparator.comparing(DeferredLine::line).thenComparing(DeferredLine::planned));
    private final Waiving waiving;

    Evaluation(CreditPolicy policy, CreditRequest request, CreditPosition position, ExchangeRates exchange) {
        this.policy = policy;
        this.request = request;
        this.position = position;
        this.exchange = exchange;
        LocalDate day = policy.rateDay().of(request.asOf(), request.documentDate());
        this.valuation = new Valuation(exchange, policy.rates().on(day), policy.exchangeBuffer());
        this.whole = DocumentPart.of(request, policy.counted(), Optional.empty());
        this.waiving = new Waiving(position, request);
    }

    CreditDecision decide() {
        List<Node> nodes = nodes();
        nodes.forEach(node -> new NodeRules(this, node).check());
        new PayerRules(this, payer(nodes)).check();
        List<DataSet> dataSets = new ArrayList<>(position.dataSets());
        dataSets.add(policy.dataSet());
        dataSets.add(new DataSet(
                exchange.id(), exchange.asOf().toString(), new ContentHash(exchange.contentHash()), exchange.asOf()));
        return new CreditDecision(new DecisionParts(
                request.document(),
                request.account(),
                request.checkpoint(),
                request.at(),
                Findings.from(findings),
                waived,
                nodes.stream().map(Node::snapshot).toList(),
                List.copyOf(deferred),
                ignored,
                dataSets,
                Optional.of(new InputHash(() -> CreditJson.inputHash(policy, request, position, nodes, valuation)))));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (CreditHierarchy.Step step : position.hierarchy().path(request.account(), request.asOf())) {
            position.account(step.account()).ifPresent(account -> nodes.add(node(account, step.checked())));
        }
        return nodes;
    }

    private Node node(CreditAccount account, boolean checked) {
        List<ExposureSnapshot.Sum> sums = position.exposure().of(account.key()).stream()
                .filter(sum -> policy.counted().contains(sum.category()))
                .toList();
        Cover.Facts facts = account.covers().isEmpty()
                ? Cover.Facts.UNKNOWN
                : facts(account.key().party());
        return new Node(account, checked, facts, sums, this);
    }

    /** Covers ask how late the covered party pays, and whoever buys on its account. */
    private Cover.Facts facts(String party) {
        long late = Stream.of(party, request.account().party())
                .distinct()
                .flatMap(customer -> position.items().of(customer).stream())
                .filter(item -> item.isOverdue(request.asOf()))
                .mapToLong(item -> item.daysPastDue(request.asOf()))
                .max()
                .orElse(0);
        return new Cover.Facts(Optional.of(late), request.terms().paymentDays());
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

    /** All of the document. */
    DocumentPart whole() {
        return whole;
    }

    /** The last day on which what leaves counts; lines after it are listed as left out. */
    LocalDate horizon(PolicyRule row) {
        LocalDate until = request.asOf()
                .plusDays(row.bounds().days().orElseThrow() + row.bounds().graceDays());
        for (RequestLine line : request.lines()) {
            if (DocumentPart.isAfter(line.planned(), Optional.of(until))) {
                deferred.add(new DeferredLine(
                        line.line(), line.planned().orElseThrow(), line.value(), Checkpoint.DELIVERY_CREATE));
            }
        }
        return until;
    }

    /** Whether a field changed that the policy calls critical here: then limits are measured whatever the amount. */
    boolean criticalFieldChanged() {
        return position.account(request.account()).or(() -> main()).map(CreditAccount::riskClass).stream()
                .flatMap(riskClass -> policy.rule(CreditRule.CRITICAL_FIELD, request.checkpoint(), riskClass).stream())
                .anyMatch(row -> !TermsRules.changed(row, request).isEmpty());
    }

    private Optional<CreditAccount> main() {
        return position.account(CreditAccountKey.of(request.account().party()));
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

    void add(PolicyRule row, Finding.Builder builder) {
        Finding finding = builder.build();
        findings.add(finding);
        waiving.of(row.rule(), finding)
                .ifPresent(waiver ->
                        waived.add(new WaivedFinding(finding.code(), finding.subject(), Optional.of(waiver))));
    }

    /** A rule could not measure: somebody must look. */
    void noRate(PolicyRule row, Optional<CreditAccountKey> account, Valuation.Worth worth, CurrencyUnit to) {
        for (String currency : worth.missing()) {
            NoRate missing = valuation.missing(currency, to);
            add(row, of(row, account, missing.finding(weight(Severity.REVIEW), subject(account))));
        }
    }

    /** A rule needs what nobody told: somebody must look. */
    void unknown(PolicyRule row, String fact) {
        Severity least = row.reaction() == Reaction.WARN ? Severity.WARN : Severity.REVIEW;
        add(
                row,
                finding(UNKNOWN_FACT, row, least, Optional.of(request.account()))
                        .reference("fact", fact));
    }
}
