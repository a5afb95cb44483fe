// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives commands the clock. */
final class CommandFactory implements IFactory {
  private final IFactory others = CommandLine.defaultFactory();
  private final Clock clock;

  CommandFactory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == InitCommand.class) {
      return type.cast(new InitCommand(clock));
    }
    if (type == PublishCommand.class) {
      return type.cast(new PublishCommand(clock));
    }
    if (type == VerifyAnswerCommand.class) {
      return type.cast(new VerifyAnswerCommand(clock));
    }
    return others.create(type);
  }
}
