package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.outlook.Matrix;
import org.leadtocash.core.stage.outlook.Outlook;

/** The shipped models against the arrows and roles of the field, which were written down apart. */
class FieldTest {
    private record Arrow(String model, String from, String event, String to, List<String> roles) {
        static Arrow parse(String line) {
            String[] words = line.split(" ");
            return new Arrow(
                    words[0], words[1], words[2], words[3], List.of(words).subList(4, words.length));
        }
    }

    static Stream<Arrow> arrows() throws IOException {
        try (InputStream file = FieldTest.class.getResourceAsStream("stages-of-the-field.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Arrow::parse).toList().stream();
        }
    }

    private static StageModel model(String id) {
        return Journeys.newest().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void everyArrowIsInTheModel(Arrow arrow) {
        StageModel model = model(arrow.model());
        List<State> here = new ArrayList<>(model.around(arrow.from()));
        here.add(model.state(arrow.from()).orElseThrow());
        String event = arrow.event().equals("*") ? "" : arrow.event();

        List<String> targets = new ArrayList<>();
        for (Transition step : model.transitions()) {
            if (step.event().equals(event) && model.sources(step).stream().anyMatch(here::contains)) {
                targets.add(step.to().orElse("-"));
            }
        }

        assertThat(targets).contains(arrow.to());
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void theRolesThatAreNamedMayTakeItAndNoOthers(Arrow arrow) {
        if (arrow.roles().isEmpty()) {
            return;
        }
        Matrix matrix = Outlook.events(model(arrow.model()));
        int column = matrix.head().indexOf(arrow.event());
        Set<String> may = new TreeSet<>();
        for (List<String> row : matrix.rows()) {
            if (row.get(1).equals(arrow.from()) && !row.get(column).isEmpty()) {
                may.add(row.get(0));
            }
        }

        assertThat(may).isEqualTo(new TreeSet<>(arrow.roles()));
        assertThat(matrix.rows().stream().map(row -> Role.of(row.get(0))).distinct())
                .containsExactlyElementsOf(model(arrow.model()).roles());
    }
}
