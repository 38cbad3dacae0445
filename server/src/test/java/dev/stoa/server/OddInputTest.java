package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.Role;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Route;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Every operation is given text that databases and parsers choke on, in its path, its query and
/// each field of its body. It may refuse; it never fails.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInputTest {

  private static final int HEAD_READ_SURELY = 6_000;
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  private final RunningStoa stoa;
  private final Crew crew;

  OddInputTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  static Stream<String> odd() {
    return Stream.of(
        "a\u0000b",
        "\ud800",
        "\udbff\udfff",
        "x".repeat(5_000),
        "' or 1=1 --",
        "%",
        "\\",
        "\u202e");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void noOperationFails(String text) {
    for (Route route : stoa.routes()) {
      Operation operation = route.operation();
      if (operation == null || operation.id().equals("closeSession")) {
        continue;
      }
      String plain = route.template().replace("{team}", crew.team().id().value());
      String odd = VARIABLE.matcher(plain).replaceAll(escaped(text).replace("\\", "\\\\"));
      ask(operation, odd, text);
      for (Operation.QueryParameter parameter : operation.wire().query()) {
        ask(
            operation,
            odd.replace(escaped(text), "x") + "?" + parameter.name() + "=" + escaped(text),
            text);
      }
    }
  }

  private void ask(Operation operation, String target, String text) {
    Ask ask = stoa.ask(operation.address().method(), target);
    if (!(operation.access() instanceof Access.Open)) {
      ask = ask.cookie(crew.cookie(Role.OWNER));
    }
    // a head that is too long is refused and the connection closed with the body unread: whether
    // a client that is still writing sees the answer is a race
    boolean isRead = target.length() < HEAD_READ_SURELY;
    if (isRead && operation.wire().request() instanceof Class<?> type) {
      ask = ask.json(Json.text(filled(type, text)));
    }
    Told told = ask.send();
    assertThat(told.status())
        .as(operation.id() + " at " + target + ": " + told.text())
        .isLessThan(500);
  }

  private static ObjectNode filled(Class<?> type, String text) {
    var fields = new TreeMap<String, Object>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> of = component.getType();
      if (of == String.class) {
        fields.put(component.getName(), text);
      } else if (of.isEnum()) {
        fields.put(component.getName(), Objects.requireNonNull(of.getEnumConstants())[0]);
      } else if (List.class.isAssignableFrom(of)) {
        fields.put(component.getName(), items(component, text));
      }
    }
    return Json.mapper().valueToTree(fields);
  }

  private static List<Object> items(RecordComponent component, String text) {
    if (component.getGenericType().getTypeName().contains("ManifestFile")) {
      return List.of(
          new TreeMap<>(java.util.Map.of("name", "a.yaml", "text", manifest(text))),
          new TreeMap<>(java.util.Map.of("name", text, "text", text)));
    }
    return component.getGenericType().getTypeName().contains("String") ? List.of(text) : List.of();
  }

  private static String manifest(String text) {
    String quoted = Json.text(text);
    return "kind: supplier\nslug: odd\nname: " + quoted + "\nurl: https://example.org\n";
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
