// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A real OpenID Connect provider, Spring Authorization Server, on a port of its own with TLS. */
public final class TestProvider implements AutoCloseable {
  /** Of the gateway, which demands proof keys. */
  public static final String SECRET = "secret-of-the-gateway-at-the-provider";

  private final ConfigurableApplicationContext context;

  private TestProvider(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param port to listen at
   * @param keys PKCS#12 with its TLS key, password changeit
   * @param gateway where the gateway's pages are
   */
  public static TestProvider start(int port, Path keys, URI gateway) {
    SpringApplication application =
        new SpringApplicationBuilder(Provider.class).web(WebApplicationType.SERVLET).build();
    application.setDefaultProperties(
        Map.of(
            "spring.config.name", "no-file-of-the-gateway",
            "server.port", String.valueOf(port),
            "server.address", "127.0.0.1",
            "server.ssl.key-store", keys.toString(),
            "server.ssl.key-store-password", "changeit",
            "gateway", gateway.toString(),
            "logging.level.root", "warn"));
    return new TestProvider(application.run());
  }

  public URI issuer() {
    return URI.create(
        "https://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }

  /** Nothing of the gateway's. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
      })
  static class Provider {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
      return http.oauth2AuthorizationServer(
              server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(Customizer.withDefaults());
              })
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .exceptionHandling(
              errors ->
                  errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService persons() {
      return new InMemoryUserDetailsManager(
          User.withUsername("amina").password("{noop}river").authorities("x").build(),
          User.withUsername("nobody").password("{noop}river").authorities("x").build());
    }

    @Bean
    RegisteredClientRepository clients(org.springframework.core.env.Environment environment) {
      return new InMemoryRegisteredClientRepository(
          client("gateway", "{noop}" + SECRET)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(environment.getProperty("gateway") + "/login/oauth2/code/provider")
              .scope("openid")
              .scope("profile")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build(),
          system("customs", Duration.ofMinutes(5)),
          system("stranger", Duration.ofMinutes(5)),
          system("elsewhere", Duration.ofMinutes(5)));
    }

    private static RegisteredClient system(String name, Duration life) {
      return client(name, "{noop}" + name)
          .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
          .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(life).build())
          .build();
    }

    private static RegisteredClient.Builder client(String name, String secret) {
      return RegisteredClient.withId(UUID.randomUUID().toString())
          .clientId(name)
          .clientSecret(secret)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    /** What an organisation's provider knows of its people. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return context -> {
        String subject = context.getPrincipal().getName();
        if (context.getTokenType().getValue().equals("access_token")) {
          context
              .getClaims()
              .audience(List.of(subject.equals("elsewhere") ? "another-api" : "crossborder-api"));
        }
        if (subject.equals("amina")) {
          context.getClaims().claim("groups", List.of("chamber-staff", "canteen"));
          context.getClaims().claim("organisation", "The Chamber");
        }
      };
    }
  }
}
