package org.leadtocash.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.table.ShippedResources;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

class OrganisationTest {

    private static final Role CREDIT = Role.of("CRD");
    private static final Role DEAL = Role.of("DD");
    private static final Validity SINCE_JULY = Validity.parse("[2024-07-01,)");
    private static final LocalDate JUNE_30 = LocalDate.of(2024, 6, 30);
    private static final LocalDate JULY_1 = LocalDate.of(2024, 7, 1);

    /** A Chinese manufacturer with a German and a French company and a minority stake; Lyon moves to France in July 2024. */
    private static final Organisation GROUP = group().build();

    private static OrganisationBuilder group() {
        return Organisation.builder("panels")
                .asOf(JULY_1)
                .entity(LegalEntity.of("HQ", "Panel Works Co., Ltd.", "CN", CurrencyUnit.of("CNY")))
                .entity(LegalEntity.of("DE01", "Panel Europe GmbH", "DE", CurrencyUnit.EUR)
                        .withParent("HQ"))
                .entity(LegalEntity.of("FR01", "Panel France SAS", "FR", CurrencyUnit.EUR)
                        .withParent(
                                Validity.always(), new Ownership("DE01", Ratio.of(3, 4), Ownership.Consolidation.FULL)))
                .entity(LegalEntity.of("HR01", "Panel Adria d.o.o.", "HR", CurrencyUnit.EUR)
                        .withCurrencies(List.of(
                                Dated.of(Validity.until(LocalDate.of(2023, 1, 1)), CurrencyUnit.of("HRK")),
                                Dated.of(Validity.since(LocalDate.of(2023, 1, 1)), CurrencyUnit.EUR)))
                        .withParent(
                                Validity.always(),
                                new Ownership("DE01", Ratio.of(1, 5), Ownership.Consolidation.EQUITY)))
                .region(OrgNode.of("EMEA", "Europe"))
                .region(OrgNode.of("WEST", "Western Europe").withParent("EMEA"))
                .line(OrgNode.of("TV", "Television"))
                .unit(OrgUnit.of("EU", "Europe sales", "DE01").withRegion(Validity.always(), "EMEA"))
                .unit(OrgUnit.of("LYON", "Lyon office", "FR01")
                        .withEntities(List.of(Dated.of(Validity.until(JULY_1), "DE01"), Dated.of(SINCE_JULY, "FR01")))
                        .withRegion(Validity.always(), "WEST")
                        .withLine(Validity.always(), "TV")
                        .withParent(Validity.always(), "EU"))
                .post(Post.of("credit-europe", "EU")
                        .withRole(CREDIT)
                        .withHolder(Validity.until(JULY_1), "anna")
                        .withHolder(Validity.parse("[2024-08-01,)"), "bert"))
                .post(Post.of("deals-tv", "LYON")
                        .withRole(DEAL)
                        .withHolder("chen")
                        .withScope(Scope.parse("LINE:TV & REGION:EMEA")))
                .delegation(Delegation.of("chen", "anna", Validity.parse("[2024-06-15,2024-07-15)"))
                        .withRoles(Set.of(DEAL))
                        .withScope(Scope.of(OrgRef.entity("FR01")))
                        .withCeiling(BigMoney.of(CurrencyUnit.EUR, 50_000)))
                .split(ShareSplit.of("key-account")
                        .with(Validity.until(JULY_1), Map.of(OrgRef.unit("LYON"), Ratio.ONE))
                        .with(
                                SINCE_JULY,
                                Map.of(OrgRef.unit("LYON"), Ratio.of(2, 3), OrgRef.unit("EU"), Ratio.of(1, 3))));
    }

    @Test
    void theMatrixHasOnePlaceInEachTreeAndMovesOnTheDay() {
        assertThat(GROUP.at(JUNE_30).place(OrgRef.unit("LYON")))
                .hasToString("ENTITY:DE01<HQ & REGION:WEST<EMEA & LINE:TV & UNIT:LYON<EU");
        assertThat(GROUP.at(JULY_1).place(OrgRef.unit("LYON")))
                .hasToString("ENTITY:FR01<DE01<HQ & REGION:WEST<EMEA & LINE:TV & UNIT:LYON<EU");
        assertThat(GROUP.at(JULY_1)
                        .place(OrgRef.entity("HQ"), OrgRef.unit("LYON"))
                        .own(OrgKind.ENTITY))
                .contains("HQ");
        assertThat(GROUP.at(JULY_1).place(OrgRef.unit("NICE"))).isEqualTo(DocumentScope.none());
    }

    @Test
    void anInvestmentIsOwnedButNotPartOfTheGroup() {
        OrganisationAt now = GROUP.at(JULY_1);

        assertThat(now.parent(OrgRef.entity("HR01"))).contains(OrgRef.entity("DE01"));
        assertThat(now.path(OrgRef.entity("HR01"))).containsExactly("HR01");
        assertThat(now.group("HR01")).contains("HR01");
        assertThat(now.group("FR01")).contains("HQ");
        assertThat(now.ownership("FR01").map(Ownership::share)).contains(Ratio.of(3, 4));
        assertThat(now.children(OrgRef.entity("DE01"))).containsExactly(OrgRef.entity("FR01"), OrgRef.entity("HR01"));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, HRK", "2023-01-01, EUR"})
    void theBooksChangeTheirCurrencyOnTheDay(LocalDate day, String currency) {
        assertThat(GROUP.at(day).currency("HR01")).contains(CurrencyUnit.of(currency));
    }

    @Test
    void aPostIsVacantBetweenTwoHolders() {
        assertThat(GROUP.at(JUNE_30).holder("credit-europe")).contains("anna");
        assertThat(GROUP.at(JULY_1).holder("credit-europe")).isEmpty();
        assertThat(GROUP.at(LocalDate.of(2024, 8, 1)).posts("bert")).containsExactly("credit-europe");
        assertThat(GROUP.at(JUNE_30).posts("bert")).isEmpty();
    }

    @Test
    void aLentRoleSaysOnWhoseBehalfWhereAndUpToHowMuch() {
        RoleGrant lent = new RoleGrant(
                "anna",
                DEAL,
                "deals-tv",
                Scope.parse("ENTITY:FR01 & LINE:TV & REGION:EMEA"),
                Optional.of("chen"),
                Optional.of(BigMoney.of(CurrencyUnit.EUR, 50_000)));
        DocumentScope before = GROUP.at(JUNE_30).place(OrgRef.unit("LYON"));
        DocumentScope after = GROUP.at(JULY_1).place(OrgRef.unit("LYON"));

        assertThat(GROUP.at(JULY_1).grants("anna")).containsExactly(lent);
        assertThat(GROUP.at(JUNE_30).grants("anna", DEAL, before)).isEmpty();
        assertThat(GROUP.at(JULY_1).grants("anna", DEAL, after)).containsExactly(lent);
        assertThat(GROUP.at(JULY_1).actors(DEAL, after))
                .extracting(RoleGrant::person)
                .containsExactly("anna", "chen");
        assertThat(GROUP.at(LocalDate.of(2024, 7, 15)).roles("anna")).isEmpty();
    }

    @Test
    void aRoleHoldsInTheUnitOfThePostAndBelow() {
        OrganisationAt now = GROUP.at(JUNE_30);

        assertThat(now.grants("anna", CREDIT, now.place(OrgRef.unit("LYON")))).hasSize(1);
        assertThat(now.grants("anna", CREDIT, now.place(OrgRef.entity("HQ")))).isEmpty();
        assertThat(now.scope("anna", CREDIT)).hasToString("UNIT:EU");
    }

    @Test
    void sharesFollowTheirDates() {
        assertThat(GROUP.at(JUNE_30).shares("key-account").orElseThrow()).hasToString("{UNIT:LYON=1}");
        assertThat(GROUP.at(JULY_1).shares("key-account").orElseThrow()).hasToString("{UNIT:EU=1/3, UNIT:LYON=2/3}");
        assertThat(GROUP.at(JULY_1).shares("other")).isEmpty();
    }

    @Test
    void oneCompanyWithOneCurrencyGivesTheSameBytesAsAGroupOfOne() {
        LegalEntity company = LegalEntity.of("ACME", "Acme Ltd", "GB", CurrencyUnit.GBP);
        Organisation groupOfOne = Organisation.builder("ACME")
                .version("1")
                .asOf(JULY_1)
                .entity(company)
                .build();

        assertThat(CanonicalJson.write(OrganisationJson.FORMAT.write(Organisation.of(company, JULY_1))))
                .isEqualTo(CanonicalJson.write(OrganisationJson.FORMAT.write(groupOfOne)))
                .isEqualTo(
                        "{\"asOf\":\"2024-07-01\",\"entities\":[{\"country\":\"GB\",\"currencies\":[{\"value\":\"GBP\"}],"
                                + "\"id\":\"ACME\",\"name\":\"Acme Ltd\"}],\"id\":\"ACME\",\"schema\":\"organisation/1.0\","
                                + "\"version\":\"1\"}");
        assertThat(groupOfOne.at(JULY_1).place(OrgRef.entity("ACME"))).hasToString("ENTITY:ACME");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        OrganisationBuilder broken = group().entity(LegalEntity.of("DE01", "again", "DE", CurrencyUnit.EUR))
                .entity(LegalEntity.of("A", "a", "DE", CurrencyUnit.EUR).withParent("B"))
                .entity(LegalEntity.of("B", "b", "DE", CurrencyUnit.EUR).withParent(SINCE_JULY, Ownership.whole("A")))
                .region(OrgNode.of("OLD", "closed").withValidity(Validity.until(JULY_1)))
                .unit(OrgUnit.of("LOST", "lost", "XX99").withRegion(SINCE_JULY, "OLD"))
                .post(Post.of("shared", "EU").withHolder("dora").withHolder(SINCE_JULY, "emil"))
                .delegation(Delegation.of("nobody", "anna", Validity.always()).withScope(Scope.parse("LINE:FRIDGES")))
                .split(ShareSplit.of("wrong").with(Validity.always(), Map.of(OrgRef.unit("EU"), Ratio.of(2, 3))));

        assertThat(broken.problems().list())
                .extracting(finding -> finding.code() + " " + finding.subject().path())
                .containsExactly(
                        "organisation.cycle /entities",
                        "organisation.duplicate-name /entities/4",
                        "organisation.gap /units/2/regions",
                        "organisation.not-valid /units/2/regions/0",
                        "organisation.overlap /posts/2/holders/1",
                        "organisation.shares-not-one /splits/1/shares/0",
                        "organisation.unknown-name /delegations/1/from",
                        "organisation.unknown-name /delegations/1/scope",
                        "organisation.unknown-name /units/2/entities/0");
        assertThat(broken.problems().list().get(0).toString())
                .contains("A < B < A")
                .contains("[2024-07-01,)");
        assertThat(broken.problems().list())
                .allSatisfy(finding ->
                        assertThat(shippedCodes().check(finding).list()).isEmpty());
        assertThatThrownBy(broken::build).isInstanceOf(LoadException.class).hasMessageContaining("9 problems");
    }

    private static CodeCatalogue shippedCodes() {
        return CodeCatalogue.read("findings.csv", ShippedResources.open(CodeCatalogue.class, "findings.csv"));
    }

    @Test
    void aCircleOnlyInPassingIsFoundAndOneAfterTheOtherIsNone() {
        OrgNode north = OrgNode.of("N", "north").withParent(Validity.until(JULY_1), "S");
        OrgNode south = OrgNode.of("S", "south");

        assertThat(regions(north, south.withParent(SINCE_JULY, "N")).problems().list())
                .isEmpty();
        assertThat(regions(north, south.withParent(Validity.since(JUNE_30), "N"))
                        .problems()
                        .list())
                .singleElement()
                .extracting(Finding::toString)
                .asString()
                .contains("organisation.cycle")
                .contains("[2024-06-30,2024-07-01)");
        assertThat(regions(south.withParent("S")).problems().list()).hasSize(1);
    }

    private static OrganisationBuilder regions(OrgNode... regions) {
        OrganisationBuilder builder = Organisation.builder("x");
        List.of(regions).forEach(builder::region);
        return builder;
    }

    @Test
    void aProblemInAFileHasItsLineColumnAndPointer() {
        String text = """
                {"schema": "organisation/1.0", "id": "x", "version": "1", "asOf": "2024-01-01",
                 "entities": [{"id": "DE01", "name": "x", "country": "DE",
                               "currencies": [{"value": "EUR"}]}],
                 "units": [
                   {"id": "U1", "name": "one", "entities": [
                      {"during": "[2024-01-01,2024-02-01)", "value": "DE01"},
                      {"during": "[2024-02-01,)", "value": "DE02"}]}]}
                """;

        LoadException refused = catchThrowableOfType(
                LoadException.class, () -> Organisation.read("organisation.json", new StringReader(text)));

        assertThat(refused.problems().list())
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly(
                        "organisation.gap file:organisation.json#5:44 /units/0/entities",
                        "organisation.unknown-name file:organisation.json#7:7 /units/0/entities/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "REGION",
                "REGION:",
                "PERSON:x",
                "REGION:A,",
                "REGION:A|LINE:B",
                "REGION:A &LINE:B",
                "* & LINE:B"
            })
    void scopesOfAnotherFormAreRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentWithoutAPlaceMeetsNoCondition() {
        assertThat(Scope.parse("REGION:EMEA").covers(DocumentScope.none())).isFalse();
        assertThat(Scope.all().covers(DocumentScope.none())).isTrue();
        assertThat(Scope.none().covers(DocumentScope.none())).isFalse();
    }
}
