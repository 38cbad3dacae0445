package dev.stoa.accounts;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person gives to get an account; always valid.
///
/// Making one throws `invalid_input` with every fault at once, at `/email`, `/password` and
/// `/name`.
public record NewAccount(String email, String password, String name) {

  public NewAccount {
    email = email.strip();
    name = name.strip();
    List<Fault> faults = new ArrayList<>();
    InputRules.email(email).ifPresent(text -> faults.add(new Fault("/email", text)));
    InputRules.password(password).ifPresent(text -> faults.add(new Fault("/password", text)));
    InputRules.name(name).ifPresent(text -> faults.add(new Fault("/name", text)));
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  /// Reads a form in which fields may be missing.
  public static NewAccount of(
      @Nullable String email, @Nullable String password, @Nullable String name) {
    return new NewAccount(
        email == null ? "" : email, password == null ? "" : password, name == null ? "" : name);
  }

  @Override
  public String toString() {
    return "NewAccount[email=" + email + ", password=…, name=" + name + "]";
  }
}
