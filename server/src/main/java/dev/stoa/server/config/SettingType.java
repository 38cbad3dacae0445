package dev.stoa.server.config;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// How a setting of one type is written. Messages continue the setting's name: "must be …".
enum SettingType implements SettingReader {
  TEXT {
    @Override
    public Object parse(String text) {
      return text;
    }
  },
  SECRET {
    @Override
    public Object parse(String text) {
      return new Secret(text);
    }
  },
  NUMBER {
    @Override
    public Object parse(String text) {
      try {
        return Integer.parseInt(text.strip());
      } catch (NumberFormatException _) {
        throw new IllegalArgumentException("must be a whole number, not '" + text + "'");
      }
    }
  },
  ADDRESS {
    @Override
    public Object parse(String text) {
      try {
        return URI.create(text.strip());
      } catch (IllegalArgumentException _) {
        throw new IllegalArgumentException("must be an address, not '" + text + "'");
      }
    }
  },
  DURATION {
    @Override
    public Object parse(String text) {
      Matcher matcher = SPAN.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "must be a duration such as 500ms, 30s, 5m or 2h, not '" + text + "'");
      }
      long amount = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
  },
  SIZE {
    @Override
    public Object parse(String text) {
      return Size.parse(text.strip());
    }
  },
  LIST {
    @Override
    public Object parse(String text) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    @Override
    public Object convert(JsonNode node) {
      if (!node.isArray()) {
        throw new IllegalArgumentException("must be a list");
      }
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.asString()));
      return items;
    }
  };

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  @Override
  public Object convert(JsonNode node) {
    if (!node.isValueNode()) {
      throw new IllegalArgumentException("must be a single value");
    }
    return parse(node.asString());
  }

  static SettingReader of(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return new Words(type);
    }
    return kind(type);
  }

  private static SettingType kind(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    } else if (type == Secret.class) {
      return SECRET;
    } else if (type == int.class || type == Integer.class) {
      return NUMBER;
    } else if (type == URI.class) {
      return ADDRESS;
    } else if (type == Duration.class) {
      return DURATION;
    } else if (type == Size.class) {
      return SIZE;
    } else if (type == List.class) {
      return LIST;
    }
    throw new IllegalStateException("no setting can be a " + type);
  }

  private record Words(Class<?> type) implements SettingReader {

    @Override
    public Object parse(String text) {
      for (Object constant : type.getEnumConstants()) {
        if (constant.toString().equalsIgnoreCase(text.strip())) {
          return constant;
        }
      }
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException("must be one of " + choices + ", not '" + text + "'");
    }

    @Override
    public Object convert(JsonNode node) {
      return parse(node.asString());
    }
  }
}
