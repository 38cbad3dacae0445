package dev.stoa.server.http;

import dev.stoa.kernel.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// The type `Page<item>`, for [Operation#answers].
public record PageOf(Class<?> item) implements ParameterizedType {

  @Override
  public Type[] getActualTypeArguments() {
    return new Type[] {item};
  }

  @Override
  public Type getRawType() {
    return Page.class;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return null;
  }
}
