// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Set;
import org.crossborder.validation.agreement.exchange.Channel;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;

/** The channel is encrypted, and each side has authenticated the other (Article 9(1)). */
final class ChannelProtected implements ExchangeRule {
  /** RFC 8996 and RFC 7568 deprecate all before 1.2. */
  private static final Set<String> SECURE = Set.of("1.2", "1.3");

  @Override
  public String id() {
    return "X04";
  }

  @Override
  public Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    Channel channel = exchange.channel();
    return channel == null ? Unknown.judgement("channel") : judge(channel);
  }

  private static Judgement judge(Channel channel) {
    String tls = channel.tls();
    if (tls != null && !SECURE.contains(tls)) {
      return Judgement.failed(AgreementText.of("X04.tls", tls));
    }
    if (Boolean.FALSE.equals(channel.encrypted())) {
      return Judgement.failed(AgreementText.of("X04.open"));
    }
    if (Boolean.FALSE.equals(channel.senderAuthenticated())) {
      return Judgement.failed(AgreementText.of("X04.sender"));
    }
    if (Boolean.FALSE.equals(channel.receiverAuthenticated())) {
      return Judgement.failed(AgreementText.of("X04.receiver"));
    }
    Unknown unknown =
        new Unknown()
            .unless(channel.encrypted(), "encryption")
            .unless(channel.senderAuthenticated(), "sender-authentication")
            .unless(channel.receiverAuthenticated(), "receiver-authentication");
    return unknown.none() ? Judgement.passed() : unknown.judgement();
  }
}
