// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives the clock to commands that are made with one. */
final class CommandFactory implements IFactory {
  private final IFactory others = CommandLine.defaultFactory();
  private final Clock clock;

  CommandFactory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Clock.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(clock));
      }
    }
    return others.create(type);
  }
}
