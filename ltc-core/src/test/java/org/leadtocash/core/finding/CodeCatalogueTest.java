package org.leadtocash.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeCatalogueTest {
    private static final String HEADER = "code,parameters,since,replacedBy\n";

    private static CodeCatalogue catalogue(String rows) {
        return CodeCatalogue.read("findings.csv", new StringReader(HEADER + rows));
    }

    private static CodeCatalogue shipped() throws IOException {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(Finding.class.getResourceAsStream("findings.csv")), StandardCharsets.UTF_8)) {
            return CodeCatalogue.read("findings.csv", csv);
        }
    }

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.leadtocash.core");

    /** The codes in the static fields of every class of core, and those that the constants of an enumeration hold. */
    private static Set<String> codesInTheCode() throws ReflectiveOperationException {
        Set<String> codes = new TreeSet<>();
        for (JavaClass type : CORE) {
            for (JavaField field : type.getFields()) {
                if (!field.getRawType().isEquivalentTo(FindingCode.class)) {
                    continue;
                }
                Field code = field.reflect();
                code.setAccessible(true);
                if (field.getModifiers().contains(JavaModifier.STATIC)) {
                    codes.add(((FindingCode) code.get(null)).value());
                } else if (type.isEnum()) {
                    for (Object constant : type.reflect().getEnumConstants()) {
                        codes.add(((FindingCode) code.get(constant)).value());
                    }
                }
            }
        }
        return codes;
    }

    @Test
    void everyCodeThatCoreCanSayIsDeclaredAndEveryDeclaredCodeIsSaid() throws Exception {
        Set<String> declared = shipped().entries().stream()
                .filter(entry -> entry.replacedBy().isEmpty())
                .map(entry -> entry.code().value())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).isEqualTo(codesInTheCode());
    }

    @Test
    void codesAreMadeOnlyInConstantsSoThatNoneEscapesTheCatalogue() {
        Set<String> elsewhere = new TreeSet<>();
        for (JavaClass type : CORE) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                boolean makesCode = call.getTargetOwner().isEquivalentTo(FindingCode.class)
                        && call.getTarget().getName().equals("of");
                boolean data = type.getSimpleName().endsWith("Json")
                        || type.getSimpleName().endsWith("Codecs")
                        || type.isEquivalentTo(CodeCatalogue.class);
                if (makesCode && !data && !call.getOrigin().getName().equals("<clinit>")) {
                    elsewhere.add(call.getOrigin().getFullName());
                }
            }
        }

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void everyBadRowIsReportedWithItsLine() {
        LoadException problems = catchThrowableOfType(
                LoadException.class,
                () -> catalogue("a.a,over:money,0.1,\nB.b,,0.1,\na.a,,0.1,\nc.c,over:cash,0.1,\nd.d,,0.1\n"));

        assertThat(problems.problems().stream().map(finding -> finding.subject() + " " + finding.code()))
                .containsExactly(
                        "file:findings.csv#4:1 catalogue.code-twice",
                        "file:findings.csv#3:1 catalogue.malformed-row",
                        "file:findings.csv#5:1 catalogue.malformed-row",
                        "file:findings.csv#6:1 catalogue.malformed-row");
    }

    @Test
    void aFileWithoutTheHeaderIsNoCatalogue() {
        LoadException problems = catchThrowableOfType(
                LoadException.class, () -> CodeCatalogue.read("findings.csv", new StringReader("")));

        assertThat(problems).hasMessageContaining("code,parameters,since,replacedBy");
    }

    @Test
    void rowsMayBeAddedAndReplacedButNeitherRemovedNorChanged() {
        CodeCatalogue before = catalogue("a.a,over:money,0.1,\nb.b,,0.1,\nc.c,,0.1,\n");
        CodeCatalogue after = catalogue("a.a,over:money:CREDIT,0.1,\nb.b,,0.1,d.d\nd.d,,0.2,\n");

        assertThat(after.brokenSince(before).stream().map(finding -> finding.subject() + " " + finding.code()))
                .containsExactly("code:a.a catalogue.code-changed", "code:c.c catalogue.code-removed");
        assertThat(before.brokenSince(before)).isEmpty();
    }

    @Test
    void aFindingIsHeldAgainstItsDeclaration() {
        CodeCatalogue declared = catalogue("a.a,over:money:CREDIT line?:reference,0.1,\n");
        Finding.Builder said = Finding.of(FindingCode.of("a.a"), Severity.BLOCK, Subject.of("x", "1"));
        Finding unknown = Finding.of(FindingCode.of("z.z"), Severity.BLOCK, Subject.of("x", "1"))
                .build();

        assertThat(declared.check(said.build()).with(FindingCode.of("catalogue.parameter-mismatch")))
                .hasSize(1);
        assertThat(declared.check(said.text("over", "much").with("extra", 1).build()))
                .hasSize(2);
        assertThat(declared.check(unknown).with(FindingCode.of("catalogue.unknown-code")))
                .hasSize(1);
    }

    /** Of two catalogues the first speaks where both do. */
    @Test
    void cataloguesJoin() {
        CodeCatalogue ours = catalogue("a.a,over:money,0.1,\n");
        CodeCatalogue theirs = catalogue("a.a,,0.2,\nb.b,,0.2,\n");

        assertThat(ours.plus(theirs).entries()).extracting(CodeEntry::since).containsExactly("0.1", "0.2");
        assertThat(theirs.plus(ours).entries()).extracting(CodeEntry::since).containsExactly("0.2", "0.2");
        assertThat(ours.plus(theirs).entry(FindingCode.of("b.b"))).isPresent();
        assertThat(ours.entry(FindingCode.of("b.b"))).isEmpty();
    }

    /** A parameter fits by name, type and who may read it. */
    @Test
    void aParameterThatIsDeclaredOtherwiseDoesNotFit() {
        CodeCatalogue declared = catalogue("a.a,n:count:CREDIT,0.1,\n");

        assertThat(declared.check(with(Param.secret(Sensitivity.CREDIT, "n", ParamType.COUNT, 1L))))
                .isEmpty();
        assertThat(declared.check(with(Param.secret(Sensitivity.COST, "n", ParamType.COUNT, 1L))))
                .hasSize(1);
        assertThat(declared.check(with(Param.of("n", ParamType.COUNT, 1L)))).hasSize(1);
        assertThat(declared.check(with(Param.secret(Sensitivity.CREDIT, "n", ParamType.TEXT, "1"))))
                .hasSize(1);
    }

    private static Finding with(Param param) {
        return Finding.of(FindingCode.of("a.a"), Severity.BLOCK, Subject.of("x", "1"))
                .with(param)
                .build();
    }
}
