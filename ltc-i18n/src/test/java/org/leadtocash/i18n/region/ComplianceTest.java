package org.leadtocash.i18n.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.CatalogueForTests;
import org.leadtocash.i18n.region.pack.DateBasis;
import org.leadtocash.i18n.region.pack.DirectedParam;
import org.leadtocash.i18n.region.pack.DirectedValue;
import org.leadtocash.i18n.region.pack.Direction;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.Layer;
import org.leadtocash.i18n.region.pack.PackJson;
import org.leadtocash.i18n.region.pack.Rule;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.region.place.Jurisdictions;

class ComplianceTest {
    private static final DocVersion ORDER = version(DocType.ORDER);
    private static final Instant TOMORROW = Instant.parse("2022-11-15T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 14);
    private static final Compliance LAW = Compliance.standard();

    private static DocVersion version(DocType type) {
        return new DocVersion(DocRef.parse(type + ":4711"), 1, ContentHash.of(new byte[] {1}));
    }

    private static ComplianceQuestion.Builder question(String from, String to) {
        return ComplianceQuestion.about(ORDER, "released", TOMORROW)
                .place(JurisdictionRole.SHIP_FROM, from)
                .place(JurisdictionRole.SHIP_TO, to)
                .on(DAY)
                .domains(Domain.TAX);
    }

    private static Facts sale(String vatId) {
        return Facts.builder(LAW.facts())
                .with("sale.supply", "GOODS")
                .with("buyer.taxable", true)
                .with("buyer.vatId", vatId)
                .build();
    }

    private static List<String> codes(Findings findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.subject().path())
                .toList();
    }

    @Test
    void anOrderFromGermanyToFranceWithoutVatNumberIsBlockedWithItsRemediesAndArticles() {
        Verdict verdict = LAW.assess(question("DE", "FR").facts(sale("NONE")).build());
        assertThat(codes(verdict.findings())).containsExactly("BLOCK vat.buyer-id-missing ");
        Finding finding = verdict.findings().list().get(0);
        assertThat(finding.remedies().toString())
                .isEqualTo("[vat.supply-buyer-id [fact=buyer.vatId], vat.charge-at-origin]");
        assertThat(finding.source().orElseThrow().toString()).isEqualTo("eu.vat@2026.1/EU-VAT-138-ID");
        assertThat(finding.source().orElseThrow().citations())
                .extracting(Citation::toString)
                .containsExactly("Directive 2006/112/EC Art. 138(1)(b)", "Directive 2006/112/EC Art. 226(4)");
        assertThat(verdict.dataSets()).extracting(Object::toString).containsExactly("cn.trade@2026.1", "eu.vat@2026.1");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, FR, CONFIRMED, 2022-11-14, ''",
        "DE, FR, WELL_FORMED, 2022-11-14, ''",
        "DE, FR, INVALID, 2022-11-14, vat.buyer-id-missing",
        "DE, DE, NONE, 2022-11-14, ''",
        "DE, GB, NONE, 2020-12-31, vat.buyer-id-missing",
        "DE, GB, NONE, 2021-01-01, region.uncovered",
        "DE, XI, NONE, 2021-01-01, vat.buyer-id-missing",
        "DE, FR, NONE, 2019-12-31, ''",
        "DE, US, NONE, 2022-11-14, region.uncovered",
    })
    void theRuleBindsBetweenMemberStatesOfTheDay(String from, String to, String id, LocalDate day, String code) {
        Verdict verdict = LAW.assess(question(from, to).on(day).facts(sale(id)).build());
        assertThat(String.join(
                        ",",
                        verdict.findings().stream()
                                .map(finding -> finding.code().value())
                                .toList()))
                .isEqualTo(code);
    }

    @Test
    void aMissingFactAsksForReviewAndNeverPasses() {
        Facts unsaid = Facts.builder(LAW.facts()).with("sale.supply", "GOODS").build();
        Verdict verdict = LAW.assess(question("DE", "FR").facts(unsaid).build());
        assertThat(codes(verdict.findings()))
                .containsExactly("REVIEW region.fact-missing buyer.taxable", "REVIEW region.fact-missing buyer.vatId");
        assertThat(verdict.findings().list().get(0).remedies().toString())
                .isEqualTo("[region.supply-fact [fact=buyer.taxable]]");
        Verdict nothing = LAW.assess(question("DE", "FR").build());
        assertThat(nothing.findings().has(Severity.REVIEW)).isTrue();
        Verdict unplaced = LAW.assess(ComplianceQuestion.about(ORDER, "released", TOMORROW)
                .on(DAY)
                .domains(Domain.TAX)
                .facts(sale("NONE"))
                .build());
        assertThat(codes(unplaced.findings()))
                .containsExactly(
                        "REVIEW region.fact-missing region.shipFrom", "REVIEW region.fact-missing region.shipTo");
    }

    @Test
    void withoutADayNoVersionIsChosen() {
        Verdict verdict = LAW.assess(ComplianceQuestion.about(ORDER, "released", TOMORROW)
                .place(JurisdictionRole.SHIP_FROM, "DE")
                .place(JurisdictionRole.SHIP_TO, "FR")
                .facts(sale("NONE"))
                .domains(Domain.TAX)
                .build());
        assertThat(codes(verdict.findings()))
                .contains("REVIEW region.fact-missing date.taxPoint", "REVIEW region.uncovered region.shipTo");
    }

    @Test
    void aHostsOwnWiderFactsAreReadByPath() {
        FactSchema wider = LAW.facts().plus(FactSchema.of(FactType.of("something.else", FactKind.BOOLEAN)));
        Facts facts = sale("NONE").in(wider).with("something.else", true);
        assertThat(codes(LAW.assess(question("DE", "FR").facts(facts).build()).findings()))
                .containsExactly("BLOCK vat.buyer-id-missing ");
    }

    @Test
    void aRuleThatRestsOnATextNobodyReadCannotBlockAndSaysSo() {
        Facts facts = sale("CONFIRMED").with("transport.proof", "NONE");
        Verdict verdict = LAW.assess(ComplianceQuestion.about(version(DocType.INVOICE), "issued", TOMORROW)
                .place(JurisdictionRole.SHIP_FROM, "DE")
                .place(JurisdictionRole.SHIP_TO, "FR")
                .on(DAY)
                .domains(Domain.TAX)
                .facts(facts)
                .build());
        assertThat(codes(verdict.findings()))
                .containsExactly("REVIEW vat.transport-proof-missing ", "INFO source.unverified ");
    }

    @Test
    void citationsReadMoreThanAYearAgoAreCalledStale() {
        Verdict verdict = LAW.assess(question("DE", "FR")
                .on(LocalDate.of(2027, 11, 24))
                .facts(sale("NONE"))
                .build());
        assertThat(codes(verdict.findings()))
                .containsExactly("BLOCK vat.buyer-id-missing ", "INFO region.pack-stale ", "INFO region.pack-stale ");
    }

    @Test
    void whatWasNotYetKnownIsNotUsed() {
        Verdict verdict = LAW.assess(question("DE", "FR")
                .facts(sale("NONE"))
                .knownAsOf(LocalDate.of(2026, 11, 22))
                .build());
        assertThat(codes(verdict.findings()))
                .containsExactly("REVIEW region.uncovered region.shipFrom", "REVIEW region.uncovered region.shipTo");
        assertThat(verdict.dataSets()).isEmpty();
    }

    @Test
    void exportsFromChinaNeedADeclaration() {
        Facts facts = Facts.builder(LAW.facts())
                .with("sale.supply", "GOODS")
                .with("export.declaration", "PLANNED")
                .build();
        Verdict verdict = LAW.assess(ComplianceQuestion.about(version(DocType.DELIVERY), "loaded", TOMORROW)
                .place(JurisdictionRole.SHIP_FROM, "CN")
                .place(JurisdictionRole.SHIP_TO, "DE")
                .on(DAY)
                .facts(facts)
                .domains(Domain.TRADE)
                .build());
        assertThat(codes(verdict.findings()))
                .containsExactly("BLOCK trade.export-declaration-missing ", "REVIEW region.uncovered region.shipTo");
    }

    private static Rule.Builder days(String code, long most) {
        return Rule.of(code, Domain.PAYMENT, FindingCode.of("test.too-late"))
                .basis(DateBasis.CONTRACT_DATE)
                .params(List.of(DirectedParam.of("most", Direction.SMALLER_IS_STRICTER, DirectedValue.of(most))))
                .require(Expression.path("days").le(Expression.param("most")));
    }

    private static RulePack.Builder pack(String id, Layer layer) {
        return RulePack.of(id, "1", layer, Jurisdiction.WORLD, DAY)
                .domains(Set.of(Domain.PAYMENT))
                .facts(FactSchema.of(FactType.of("days", FactKind.INTEGER)));
    }

    private static final Citation READ = Citation.read("Act", "§ 1", "", DAY);

    private static RulePack statute() {
        return pack("law", Layer.STATUTE)
                .rule(days("CAP", 60).citations(List.of(READ)).locked(true).build())
                .build();
    }

    private static Verdict late(Compliance law, long days) {
        return law.assess(ComplianceQuestion.about(ORDER, "quoted", TOMORROW)
                .on(DAY)
                .facts(Facts.builder(law.facts())
                        .with("days", java.math.BigDecimal.valueOf(days))
                        .build())
                .units(Set.of("DE01"))
                .build());
    }

    @Test
    void anInnerLayerTightensForItsOwnUnits() {
        RulePack house = pack("house", Layer.ENTITY)
                .scope(Set.of("DE01"))
                .rule(days("CAP-30", 30).tightens("law:CAP").build())
                .build();
        RulePack others = pack("others", Layer.ENTITY)
                .scope(Set.of("FR01"))
                .rule(days("CAP-10", 10).tightens("law:CAP").build())
                .build();
        assertThat(late(Compliance.of(statute()), 45).findings().isEmpty()).isTrue();
        Verdict verdict = late(Compliance.of(house, others, statute()), 45);
        assertThat(verdict.findings().toString()).isEqualTo("BLOCK test.too-late document:ORDER:4711 [most=30]");
        assertThat(late(Compliance.of(house, others, statute()), 30).findings().isEmpty())
                .isTrue();
    }

    @Test
    void aLooseningPackIsRefusedNamingRuleParameterBothValuesAndBothCitations() {
        RulePack loose = pack("house", Layer.GROUP)
                .rule(days("CAP-90", 90)
                        .tightens("law:CAP")
                        .severity(Severity.WARN)
                        .waivable(true)
                        .citations(List.of(Citation.fromMemory("Handbook", "3")))
                        .build())
                .build();
        assertThatThrownBy(() -> Compliance.of(loose, statute())).isInstanceOfSatisfying(LoadException.class, e -> {
            assertThat(codes(e.problems()))
                    .hasSize(3)
                    .allMatch(code -> code.equals("BLOCK region.pack-loosens /rules/0"));
            assertThat(e.problems().toString())
                    .contains("rule=law:CAP, param=most, base=\"60\", overlay=\"90\", layer=GROUP")
                    .contains("param=severity, base=\"BLOCK\", overlay=\"WARN\"")
                    .contains("param=waivable, base=\"false\", overlay=\"true\"")
                    .contains("baseCitation=\"[Act § 1]\"", "overlayCitation=\"[Handbook 3]\"");
            e.problems()
                    .forEach(problem -> assertThat(
                                    CatalogueForTests.codes().check(problem).isEmpty())
                            .isTrue());
        });
    }

    @Test
    void everyProblemOfAPackIsReportedAtOnceWithItsPlace() {
        String json = """
                {"schema": "rule-pack/1.0", "id": "x", "version": "1", "layer": "STATUTE", "jurisdiction": "DE",
                 "publishedOn": "2026-01-01",
                 "rules": [
                  {"code": "A", "domain": "TAX", "finding": "x.a", "severity": "BLOCK", "basis": "TAX_POINT",
                   "effective": [{"from": "2020-01-01", "to": "2021-01-01"}, {"from": "2021-01-02"},
                                 {"from": "2021-06-01"}]},
                  {"code": "A", "domain": "TAX", "finding": "x.a", "severity": "BLOCK", "basis": "TAX_POINT",
                   "require": {"path": "nobody.said"},
                   "cite": [{"instrument": "Act", "article": "1", "uri": "", "basis": "FROM_MEMORY"}],
                   "effective": [{"values": {"years": "3"}}]}]}
                """;
        assertThatThrownBy(() -> RulePack.read("x.json", new java.io.StringReader(json)))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(codes(e.problems()))
                                .containsExactly(
                                        "BLOCK fact.unknown-path 7:3 /rules/1/require/path",
                                        "BLOCK region.effective-gap 4:3 /rules/0",
                                        "BLOCK region.effective-overlap 4:3 /rules/0",
                                        "BLOCK region.name-twice 7:3 /rules/1",
                                        "BLOCK region.rule-without-citation 4:3 /rules/0",
                                        "BLOCK region.unknown-name 7:3 /rules/1"));
    }

    @Test
    void namesThatAreNotThereAreRefused() {
        RulePack lost = pack("house", Layer.GROUP)
                .rule(days("CAP-90", 30).tightens("law:CAPP").build())
                .build();
        RulePack strange = pack("house.two", Layer.GROUP)
                .rule(days("CAP-90", 30)
                        .tightens("law:CAP")
                        .params(List.of(DirectedParam.of("least", Direction.LARGER_IS_STRICTER, DirectedValue.of(1))))
                        .require(Expression.always())
                        .build())
                .build();
        assertThatThrownBy(() -> Compliance.of(lost, strange, statute()))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(codes(e.problems()))
                                .containsExactly(
                                        "BLOCK region.unknown-name /rules/0", "BLOCK region.unknown-name /rules/0"));
    }

    @Test
    void whatIsWaivableCanBeWaived() {
        RulePack house = pack("house", Layer.GROUP)
                .rule(days("CAP", 60).waivable(true).build())
                .build();
        Findings findings = late(Compliance.of(house), 61).findings();
        Clearance waiver = Clearance.of(
                Clearance.Kind.WAIVER, FindingCode.of("test.too-late"), Subject.of(ORDER.document()), "cfo", TOMORROW);
        assertThat(findings.refusing(List.of(waiver), Instant.parse("2022-11-14T00:00:00Z"))
                        .isEmpty())
                .isTrue();
        Findings locked = late(Compliance.of(statute()), 61).findings();
        assertThat(locked.refusing(List.of(waiver), Instant.parse("2022-11-14T00:00:00Z"))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void shippedPacksRoundTripAndSayOnlyDeclaredCodes() {
        for (RulePack pack : RulePack.standard()) {
            assertThat(PackJson.PACK.read("test", PackJson.PACK.write(pack))).isEqualTo(pack);
            pack.rules()
                    .forEach(rule -> assertThat(CatalogueForTests.codes().entry(rule.finding()))
                            .as(rule.code())
                            .isPresent());
        }
        for (String id : List.of("NONE", "INVALID", "WELL_FORMED")) {
            LAW.assess(question("DE", "FR").facts(sale(id)).build())
                    .findings()
                    .forEach(finding -> assertThat(
                                    CatalogueForTests.codes().check(finding).isEmpty())
                            .isTrue());
        }
    }

    @Test
    void aQuestionRoundTrips() {
        ComplianceQuestion asked = question("DE", "FR")
                .facts(sale("NONE"))
                .units(Set.of("DE01"))
                .knownAsOf(DAY)
                .build();
        var codec = RegionJson.question(LAW.facts());
        assertThat(codec.read("test", codec.write(asked))).isEqualTo(asked);
    }

    @Test
    void layersThatLeaveNothingAreAConflictNamingBoth() {
        DirectedParam places =
                DirectedParam.of("places", Direction.SUBSET_IS_STRICTER, DirectedValue.of(List.of("DE", "FR", "NL")));
        RulePack law = pack("law", Layer.STATUTE)
                .rule(Rule.of("STORE", Domain.PRIVACY, FindingCode.of("test.elsewhere"))
                        .params(List.of(places))
                        .require(Expression.never())
                        .citations(List.of(READ))
                        .build())
                .build();
        RulePack group = pack("group", Layer.GROUP)
                .rule(Rule.of("STORE-G", Domain.PRIVACY, FindingCode.of("test.elsewhere"))
                        .tightens("law:STORE")
                        .params(List.of(places.withValue(DirectedValue.of(List.of("DE")))))
                        .build())
                .build();
        RulePack region = pack("region", Layer.REGION)
                .rule(Rule.of("STORE-R", Domain.PRIVACY, FindingCode.of("test.elsewhere"))
                        .tightens("law:STORE")
                        .params(List.of(places.withValue(DirectedValue.of(List.of("FR")))))
                        .build())
                .build();
        Verdict verdict = late(Compliance.of(law, group, region), 1);
        assertThat(codes(verdict.findings())).containsExactly("BLOCK region.conflict ");
        assertThat(verdict.findings().toString())
                .contains(
                        "one=\"[DE]\", other=\"[FR]\", oneCitation=\"group@1/STORE-G\", otherCitation=\"region@1/STORE-R\"");
        verdict.findings()
                .forEach(finding -> assertThat(
                                CatalogueForTests.codes().check(finding).list())
                        .isEmpty());
    }

    @Test
    void placesBelongToAreasFromDayToDay() {
        Jurisdictions world = Jurisdictions.standard();
        Jurisdiction gb = Jurisdiction.of("GB");
        assertThat(world.isWithin(gb, Jurisdiction.EU, LocalDate.of(2020, 1, 31)))
                .isTrue();
        assertThat(world.isWithin(gb, Jurisdiction.EU, LocalDate.of(2020, 2, 1)))
                .isFalse();
        assertThat(world.isWithin(gb, Jurisdiction.EU_VAT, LocalDate.of(2020, 12, 31)))
                .isTrue();
        assertThat(world.areas(Jurisdiction.of("FR"), DAY))
                .extracting(Jurisdiction::code)
                .containsExactly("EU", "EU-VAT", "FR", "WORLD");
        assertThat(world.members(Jurisdiction.EU, LocalDate.of(2013, 7, 1))).hasSize(28);
        assertThat(world.members(Jurisdiction.EU, DAY)).hasSize(27);
    }

    @Test
    void anAreaThatBelongsToItselfIsRefused() {
        Jurisdiction a = Jurisdiction.of("AREA-A");
        Jurisdiction b = Jurisdiction.of("AREA-B");
        assertThatThrownBy(() -> Jurisdictions.from(List.of(
                        new Jurisdictions.Membership(a, b, Validity.always(), ""),
                        new Jurisdictions.Membership(b, a, Validity.since(DAY), ""))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("region.cyclic-area");
        String csv = "member,area,from,to,source\nDE,EU,2020-13-01,,x\nDE,EU,2020-01-01,,\nDE,EU,2021-01-01,,\nDE\n";
        assertThatThrownBy(() -> Jurisdictions.read("m.csv", new java.io.StringReader(csv)))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(codes(e.problems()))
                                .containsExactly(
                                        "BLOCK region.malformed 2:1",
                                        "BLOCK region.malformed 5:1",
                                        "BLOCK region.membership-twice "));
    }
}
