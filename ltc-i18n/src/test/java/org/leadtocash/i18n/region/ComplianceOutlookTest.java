package org.leadtocash.i18n.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.i18n.CatalogueForTests;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

/** What will bind, before there is a deal. */
class ComplianceOutlookTest {
    private static final Compliance LAW = Compliance.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Set<Jurisdiction> places(String... codes) {
        return Stream.of(codes).map(Jurisdiction::of).collect(Collectors.toSet());
    }

    private static ComplianceOutlook outlook(LocalDate day, String... codes) {
        return LAW.obligations(places(codes), Set.of(DocType.ORDER, DocType.INVOICE), day, Set.of());
    }

    @Test
    void aSaleWithinTheUnionIsTalliedByRuleFactAndArticle() {
        ComplianceOutlook outlook = outlook(DAY, "DE", "FR");

        assertThat(outlook.obligations())
                .extracting(obligation -> obligation.rule().code())
                .containsExactly("EU-VAT-138-ID", "EU-VAT-138-ID-REGISTER", "EU-VAT-138-PROOF");
        assertThat(outlook.at(DocType.ORDER, "released"))
                .extracting(obligation -> obligation.rule().code())
                .containsExactly("EU-VAT-138-ID");
        assertThat(outlook.facts(DocType.ORDER, "released"))
                .containsExactly(
                        "buyer.taxable",
                        "buyer.vatId",
                        "date.taxPoint",
                        "region.shipFrom",
                        "region.shipTo",
                        "sale.supply");
        assertThat(outlook.obligations().get(0).citations().toString()).contains("Art. 138(1)(b)");
        assertThat(outlook.dataSets()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, 2019-12-31, false", "DE, 2020-01-01, true", "GB, 2020-12-31, true", "GB, 2021-01-01, false"})
    void whatIsNotInForceOrNotThereDoesNotBind(String place, LocalDate day, boolean binds) {
        assertThat(!outlook(day, place).obligations().isEmpty()).isEqualTo(binds);
    }

    @Test
    void aPlaceOfWhichNothingIsKnownIsForReview() {
        Findings uncovered = outlook(DAY, "DE", "BR").uncovered();

        assertThat(uncovered.has(Severity.REVIEW)).isTrue();
        assertThat(uncovered.toString()).contains("jurisdiction=BR");
        assertThat(uncovered.stream())
                .allMatch(finding -> CatalogueForTests.codes().check(finding).isEmpty());
    }

    @Test
    void aModelThatAsksTooLateIsToldWhichFact() {
        ComplianceOutlook outlook = outlook(DAY, "DE", "FR");
        Set<String> enough = outlook.facts(DocType.ORDER, "released");

        Findings early = outlook.missingIn(
                DocType.ORDER, Map.of("released", Set.of("sale.supply", "buyer.taxable"), "billed", enough));

        assertThat(outlook.missingIn(DocType.ORDER, Map.of("released", enough)).isEmpty())
                .isTrue();
        assertThat(early.stream().map(finding -> finding.subject().path()))
                .containsExactly("buyer.vatId", "date.taxPoint", "region.shipFrom", "region.shipTo");
        assertThat(early.list().get(0))
                .hasToString("WARN region.fact-not-required stage:ORDER/released#buyer.vatId"
                        + " [fact=buyer.vatId, stage=released, rule=EU-VAT-138-ID]"
                        + " remedies [region.supply-fact [fact=buyer.vatId]]");
        assertThat(CatalogueForTests.codes().check(early.list().get(0)).isEmpty())
                .isTrue();
    }

    /** A group that keeps for ten years what a statute keeps for eight; the entity's pack is for that entity alone. */
    @Test
    void whatTightensIsCountedForThoseWhoActOnly() {
        Compliance law = Compliance.of(
                Jurisdictions.standard(),
                List.of(
                        pack("de.retention", "STATUTE", "[]", "", "8"),
                        pack("group.retention", "GROUP", "[]", "\"tightens\": \"de.retention:KEEP\",", "10"),
                        pack(
                                "entity.retention",
                                "ENTITY",
                                "[\"DE01\"]",
                                "\"tightens\": \"de.retention:KEEP\",",
                                "12")));

        assertThat(years(law, Set.of())).isEqualTo("[years=10]");
        assertThat(years(law, Set.of("DE01"))).isEqualTo("[years=12]");
        assertThat(years(law, Set.of("FR01"))).isEqualTo("[years=10]");
    }

    private static String years(Compliance law, Set<String> units) {
        return law.obligations(places("DE"), Set.of(DocType.INVOICE), DAY, units)
                .obligations()
                .get(0)
                .params()
                .toString();
    }

    private static RulePack pack(String id, String layer, String scope, String tightens, String years) {
        return RulePack.read(id, new StringReader("""
            {"schema": "rule-pack/1.0", "id": "ID", "version": "1", "layer": "LAYER", "jurisdiction": "DE",
             "publishedOn": "2025-01-01", "domains": ["RETENTION"], "scope": SCOPE,
             "facts": {"facts": [{"path": "record.years", "kind": "DECIMAL"}]},
             "rules": [{"code": "KEEP", "domain": "RETENTION", "finding": "retention.too-short", TIGHTENS
               "require": {"ge": [{"path": "record.years"}, {"param": "years"}]},
               "params": [{"name": "years", "direction": "LARGER_IS_STRICTER", "value": "YEARS"}],
               "severity": "REVIEW", "basis": "PROCESSING_DATE", "effective": [{"from": "2025-01-01"}],
               "cite": [{"instrument": "UStG", "article": "§ 14b(1)", "uri": "", "basis": "FROM_MEMORY"}]}]}\
            """.replace("\"ID\"", '"' + id + '"')
                .replace("LAYER", layer)
                .replace("SCOPE", scope)
                .replace("TIGHTENS", tightens)
                .replace("YEARS", years)));
    }
}
