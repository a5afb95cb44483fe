// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test of this module by its name.
 *
 * @param className with the package below the gateway's
 * @param argument of one case of a parameterised test; empty for the whole test
 */
record TestReference(String className, String method, String argument) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9.]+\\.[A-Za-z0-9]+)#(\\w+)(?:\\[([\\w:]+)])?");
  private static final String GATEWAY = "org.crossborder.gateway.";

  static TestReference of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("This names no test: " + text);
    }
    String argument = matcher.group(3);
    return new TestReference(matcher.group(1), matcher.group(2), argument == null ? "" : argument);
  }

  /** Whether there is such a test, and such a case among those that it is given. */
  boolean exists() throws ReflectiveOperationException {
    Class<?> test;
    try {
      test = Class.forName(GATEWAY + className);
    } catch (ClassNotFoundException none) {
      return false;
    }
    for (Method declared : test.getDeclaredMethods()) {
      if (declared.getName().equals(method) && isTest(declared)) {
        return argument.isEmpty() || hasCase(test, declared);
      }
    }
    return false;
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private boolean hasCase(Class<?> test, Method declared) throws ReflectiveOperationException {
    MethodSource source = declared.getAnnotation(MethodSource.class);
    if (source == null) {
      return false;
    }
    Method cases = test.getDeclaredMethod(source.value()[0]);
    cases.setAccessible(true);
    return ((Stream<?>) cases.invoke(null))
        .map(each -> ((Arguments) each).get())
        .anyMatch(each -> Arrays.stream(each).anyMatch(a -> argument.equals(String.valueOf(a))));
  }
}
