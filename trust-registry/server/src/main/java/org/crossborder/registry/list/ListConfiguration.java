// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.time.Clock;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.trust.list.register.ListScheme;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the making of lists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListSettings.class)
class ListConfiguration {
  @Bean
  CurrentLists currentLists(
      CurrentPublication publication,
      ListSettings settings,
      Database database,
      Home home,
      Clock clock) {
    ListScheme scheme = settings.scheme();
    ListSigners signers = new ListSigners(database, home.listKey(), scheme.operator());
    return new CurrentLists(
        publication, new ListMaking(scheme, signers), new ListStore(database), clock);
  }
}
