// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives the clock to commands that ask for it. */
final class CommandFactory implements IFactory {
  private final IFactory others = CommandLine.defaultFactory();
  private final Clock clock;

  CommandFactory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Optional<Constructor<?>> asking =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Clock.class}))
            .findFirst();
    return asking.isPresent() ? type.cast(asking.get().newInstance(clock)) : others.create(type);
  }
}
