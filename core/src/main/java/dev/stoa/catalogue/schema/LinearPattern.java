package dev.stoa.catalogue.schema;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;

/// A regular expression whose matching takes time linear in the text, so that no input can stall a
/// thread. Look-around and back-references do not exist here.
record LinearPattern(Pattern pattern) implements RegularExpression {

  /// @throws com.google.re2j.PatternSyntaxException when it is none
  static RegularExpression compile(String regex) {
    return new LinearPattern(Pattern.compile(regex));
  }

  @Override
  public boolean matches(String value) {
    return pattern.matcher(value).find();
  }
}
