package org.leadtocash.i18n.invoice;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.i18n.I18nResources;
import org.leadtocash.i18n.invoice.code.CodeLists;
import org.leadtocash.i18n.invoice.term.Reading;

/**
 * Rules about invoices: those of EN 16931, and layers that only tighten them. Immutable and safe to share.
 *
 * <pre>{@code
 * InvoiceRules rules = InvoiceRules.en16931();
 * Findings findings = rules.check(Subject.of(DocRef.parse("INVOICE:F-1")), invoice);
 * }</pre>
 */
public final class InvoiceRules {
    private static final String ENGINE = "invoice";
    private static final int USUAL_DECIMALS = 2;
    private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.of("XXX");
    /** Of two tables that say the same, the first by name is cited, so that their order does not matter. */
    private static final Comparator<InvoiceRule> HEAVIER = Comparator.comparing(InvoiceRule::severity)
            .thenComparing(rule -> rule.source().toString(), Comparator.reverseOrder());

    private static final InvoiceRules EN_16931 = en16931(USUAL_DECIMALS);
    private static final InvoiceRules XRECHNUNG = EN_16931.tightenedBy(shipped("xrechnung.csv"));
    private static final InvoiceRules PEPPOL = EN_16931.tightenedBy(shipped("peppol-bis.csv"));

    private final List<InvoiceRule> rules;
    private final List<DataSet> dataSets;

    InvoiceRules(List<InvoiceRule> rules, List<DataSet> dataSets) {
        this.rules = rules;
        this.dataSets = dataSets;
    }

    /** The 201 rules of EN 16931 and the 22 about its code lists, as the official artefacts 1.3.16 of 2026-03-30 have them. */
    public static InvoiceRules en16931() {
        return EN_16931;
    }

    /**
     * Those of EN 16931 and of XRechnung 3.0, the specification for invoices to German authorities, as the official
     * artefacts of 3.0.2 have them. Its extension, which allows more than the standard, is none of these.
     */
    public static InvoiceRules xrechnung() {
        return XRECHNUNG;
    }

    /**
     * Those of EN 16931 and of Peppol BIS Billing 3.0, the specification of the Peppol network, as the official artefacts of
     * May 2026 have them, with what they add for sellers in Germany, Italy, the Netherlands and Norway. What they add for
     * sellers in Denmark, Greece, Iceland and Sweden is not here; such an invoice is for review.
     */
    public static InvoiceRules peppolBis() {
        return PEPPOL;
    }

    private static InvoiceRules shipped(String name) {
        try (Reader csv = I18nResources.open("invoice/" + name)) {
            return read(name, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The rules of EN 16931 with another number of decimals, for a currency that has three; the standard itself knows two.
     *
     * @param decimals how many an amount may have, and sums are rounded to
     */
    public static InvoiceRules en16931(int decimals) {
        Amounts amounts = new Amounts(decimals);
        RuleWords words = new RuleWords(CodeLists.standard(), amounts);
        try (Reader csv = I18nResources.open("invoice/en16931.csv");
                Reader categories = I18nResources.open("invoice/vat-categories.csv")) {
            RuleTable table = new RuleTable("en16931.csv", csv, words);
            table.categories(categories, amounts);
            return table.rules();
        } catch (IOException e) {
            throw new UncheckedIOException("en16931.csv", e);
        }
    }

    /**
     * Reads rules in the words of those that are shipped: {@code @set}, {@code @version}, {@code @asOf}, {@code @source},
     * {@code @uri} and {@code @basis} with a line each, then a table with the columns {@code id}, {@code severity},
     * {@code word}, {@code terms}, {@code argument} and {@code condition}.
     *
     * @param source the file's name, for problems
     * @param csv read to its end and not closed
     * @throws LoadException with every row that does not fit
     */
    public static InvoiceRules read(String source, Reader csv) {
        return new RuleTable(source, csv, new RuleWords(CodeLists.standard(), new Amounts(USUAL_DECIMALS))).rules();
    }

    /** The rules, in the order of their table; of several tables, in the order of their names. */
    public List<InvoiceRule> rules() {
        return rules;
    }

    /** The rule of that name. */
    public Optional<InvoiceRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The tables the rules come from. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /**
     * Only the rules of those names.
     *
     * @throws IllegalArgumentException if one is not among them
     */
    public InvoiceRules only(String... ids) {
        Set<String> chosen = new TreeSet<>(List.of(ids));
        List<InvoiceRule> left =
                rules.stream().filter(rule -> chosen.contains(rule.id())).toList();
        if (left.size() != chosen.size()) {
            left.forEach(rule -> chosen.remove(rule.id()));
            throw new IllegalArgumentException("no rules " + chosen + " among " + dataSets);
        }
        return new InvoiceRules(left, dataSets);
    }

    /**
     * These rules and those of a layer, which may add rules and weigh one of these heavier, and nothing else. So what passes
     * all of them passes these.
     *
     * @throws LoadException with every rule that the layer weighs less, or says in another way
     */
    public InvoiceRules tightenedBy(InvoiceRules layer) {
        return joined(layer, true);
    }

    /**
     * What both ask together: every rule of either, as heavy as the heavier of both has it. What passes this passes each;
     * the order does not matter, and joining the same twice changes nothing.
     *
     * @throws LoadException with every rule that both have and say in two ways
     */
    public InvoiceRules and(InvoiceRules other) {
        return joined(other, false);
    }

    private InvoiceRules joined(InvoiceRules layer, boolean stands) {
        Map<String, InvoiceRule> all = new TreeMap<>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        List<Finding> problems = new ArrayList<>();
        for (InvoiceRule rule : layer.rules) {
            InvoiceRule base = all.putIfAbsent(rule.id(), rule);
            if (base != null && !base.saysTheSameAs(rule)) {
                problems.add(differs(layer, rule, base));
            } else if (base != null && stands && rule.severity().compareTo(base.severity()) < 0) {
                problems.add(loosens(layer, rule, base));
            } else if (base != null && HEAVIER.compare(rule, base) > 0) {
                all.put(rule.id(), rule);
            }
        }
        if (!problems.isEmpty()) {
            throw new LoadException(layer.dataSets.toString(), Findings.from(problems));
        }
        Set<DataSet> tables = new TreeSet<>(dataSets);
        tables.addAll(layer.dataSets);
        return new InvoiceRules(List.copyOf(all.values()), List.copyOf(tables));
    }

    private static Finding differs(InvoiceRules layer, InvoiceRule rule, InvoiceRule base) {
        return Finding.of(
                        InvoiceCodes.RULE_DIFFERS,
                        Severity.BLOCK,
                        Place.of(layer.dataSets.toString()).subject())
                .reference("rule", rule.id())
                .text("base", base.toString())
                .text("layer", rule.toString())
                .text("baseCitation", base.source().citations().toString())
                .text("layerCitation", rule.source().citations().toString())
                .build();
    }

    private static Finding loosens(InvoiceRules layer, InvoiceRule rule, InvoiceRule base) {
        return Finding.of(
                        InvoiceCodes.LAYER_LOOSENS,
                        Severity.BLOCK,
                        Place.of(layer.dataSets.toString()).subject())
                .reference("rule", rule.id())
                .text("base", base.severity().name())
                .text("layer", rule.severity().name())
                .text("baseCitation", base.source().citations().toString())
                .text("layerCitation", rule.source().citations().toString())
                .build();
    }

    /**
     * What the rules say of an invoice: every place at which one does not hold.
     *
     * @param about the invoice as findings name it; their paths are those of EN 16931, such as {@code BG-25/2/BT-131}
     */
    public Findings check(Subject about, Invoice invoice) {
        Reading reading = Reading.of(invoice);
        CurrencyUnit currency = invoice.currency().orElse(NO_CURRENCY);
        List<Finding> findings = new ArrayList<>();
        for (InvoiceRule rule : rules) {
            rule.check(reading, new Report(rule, rule.source(), about, currency, findings));
        }
        return Findings.from(findings);
    }

    /**
     * The same as a verdict that other engines take.
     *
     * @param about the version of the document that the invoice is
     * @param validUntil the moment from which it decides nothing
     */
    public Verdict assess(DocVersion about, Instant validUntil, Invoice invoice) {
        return Verdict.of(ENGINE, about, validUntil, check(Subject.of(about.document()), invoice))
                .withDataSets(dataSets);
    }
}
