// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.ReceivingContentHandler;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The XPath data model in which documents are read and rules run: one configuration of Saxon that
 * opens no file and no connection, calls no Java, and knows no environment.
 */
public final class Xdm {
  private static final Processor PROCESSOR = hardened();

  private Xdm() {}

  /** The processor that made every {@link XmlTree#xdm()}; thread-safe, not to be configured. */
  public static Processor processor() {
    return PROCESSOR;
  }

  private static Processor hardened() {
    Processor processor = new Processor(false);
    Configuration configuration = processor.getUnderlyingConfiguration();
    configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    configuration.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
    configuration.setConfigurationProperty(
        Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
    configuration.setResourceResolver(
        request -> {
          throw refused(request.uri);
        });
    configuration.setUnparsedTextURIResolver(
        (uri, encoding, config) -> {
          throw refused(uri.toString());
        });
    configuration.setCollectionFinder(
        (context, uri) -> {
          throw refused(uri);
        });
    configuration.setModuleURIResolver(
        (module, base, locations) -> {
          throw refused(module);
        });
    return processor;
  }

  private static XPathException refused(@Nullable String uri) {
    return new XPathException("Nothing outside the document may be read: " + uri, "FODC0002");
  }

  /** A builder of a tree that keeps lines and columns, to be fed with the parser's events. */
  static Builder builder() {
    PipelineConfiguration pipeline =
        PROCESSOR.getUnderlyingConfiguration().makePipelineConfiguration();
    TinyBuilder tree = new TinyBuilder(pipeline);
    tree.setLineNumbering(true);
    ReceivingContentHandler events = new ReceivingContentHandler();
    events.setPipelineConfiguration(pipeline);
    events.setReceiver(tree);
    return new Builder(events, tree);
  }

  /** What takes the events, and what they become. */
  record Builder(ReceivingContentHandler events, TinyBuilder tree) {}

  private static final class NoEnvironment implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public @Nullable String getEnvironmentVariable(String name) {
      return null;
    }
  }
}
