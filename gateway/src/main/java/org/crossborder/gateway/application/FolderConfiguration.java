// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.folder.Folder;
import org.crossborder.gateway.configuration.FolderProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.RoundsTogether;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watched folders. */
@Configuration(proxyBeanMethods = false)
class FolderConfiguration {
  private static final int AT_ONCE = 2;

  @Bean
  NationalSystems folderSystems(GatewayProperties properties, Store store) throws IOException {
    List<Backend> backends = new ArrayList<>();
    List<NationalSystems.Told> told = new ArrayList<>();
    for (Map.Entry<String, FolderProperties> entry : folders(properties).entrySet()) {
      Folder.Outlet outlet = Folder.outlet(entry.getKey(), entry.getValue().directory(), store);
      if (entry.getValue().deliveries()) {
        backends.add(outlet.backend());
      }
      told.add(new NationalSystems.Told(outlet.events(), 1));
    }
    return new NationalSystems(backends, told);
  }

  @Bean
  RoundsTogether folderRounds(
      GatewayProperties properties,
      Submission submission,
      NationalAcknowledgements acknowledgements,
      Store store)
      throws IOException {
    List<Rounds> rounds = new ArrayList<>();
    for (Map.Entry<String, FolderProperties> entry : folders(properties).entrySet()) {
      FolderProperties folder = entry.getValue();
      rounds.add(
          new Rounds(
              "folder-" + entry.getKey(),
              Folder.inlet(
                  new Folder.Settings(
                      entry.getKey(),
                      folder.directory(),
                      Objects.requireNonNullElse(folder.organisation(), entry.getKey()),
                      folder.settle(),
                      properties.limits().document().toBytes(),
                      properties.limits().annexes()),
                  submission::submit,
                  acknowledgements,
                  store),
              new Worker.Pace(AT_ONCE, folder.poll())));
    }
    return new RoundsTogether(rounds);
  }

  private static Map<String, FolderProperties> folders(GatewayProperties properties) {
    return new TreeMap<>(properties.channels().folders());
  }
}
