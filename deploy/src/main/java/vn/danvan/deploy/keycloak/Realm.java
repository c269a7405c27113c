package vn.danvan.deploy.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.deploy.keycloak.DemoAccounts.Account;

/**
 * The realm {@code danvan} as Keycloak imports it: roles, clients, what an access token says, and
 * the demo accounts.
 */
public final class Realm {

  public static final String NAME = "danvan";

  /** Public client of the command line: people's user name and password for a token. */
  public static final String CLI_CLIENT = "danvan-cli";

  /** Confidential client of other government systems. */
  public static final String INTEGRATOR_CLIENT = "integrator";

  static final int TOKEN_LIFE_SECONDS = 15 * 60;

  private static final List<String> ROLES =
      List.of("citizen", "officer", "secretary", "signatory", "supervisor", "integrator", "admin");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /**
   * The document to import.
   *
   * @param integratorSecret secret of the client {@link #INTEGRATOR_CLIENT}
   */
  public static ObjectNode document(String integratorSecret) {
    ObjectNode realm = JSON.createObjectNode();
    realm.put("realm", NAME);
    realm.put("displayName", "Dân Vận");
    realm.put("enabled", true);
    realm.put("sslRequired", "external");
    realm.put("accessTokenLifespan", TOKEN_LIFE_SECONDS);
    // Everybody may know the demo's password: a costly hash would only slow the first start down.
    realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)");
    realm.put("internationalizationEnabled", true);
    realm.putArray("supportedLocales").add("vi").add("en");
    realm.put("defaultLocale", "vi");
    ArrayNode roles = realm.putObject("roles").putArray("realm");
    ROLES.forEach(role -> roles.addObject().put("name", role));
    realm.set("components", userProfile());
    realm.putArray("clients").add(cli()).add(integrator(integratorSecret));
    ArrayNode users = realm.putArray("users");
    DemoAccounts.all().forEach(account -> users.add(user(account)));
    users.add(integratorAccount());
    return realm;
  }

  private static ObjectNode cli() {
    ObjectNode client = client(CLI_CLIENT);
    client.put("publicClient", true);
    client.put("directAccessGrantsEnabled", true);
    return client;
  }

  private static ObjectNode integrator(String secret) {
    ObjectNode client = client(INTEGRATOR_CLIENT);
    client.put("publicClient", false);
    client.put("serviceAccountsEnabled", true);
    client.put("secret", secret);
    return client;
  }

  private static ObjectNode client(String id) {
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", id);
    client.put("enabled", true);
    client.put("protocol", "openid-connect");
    client.put("standardFlowEnabled", false);
    ArrayNode mappers = client.putArray("protocolMappers");
    mappers.add(
        mapper(
            "roles",
            "oidc-usermodel-realm-role-mapper",
            Map.of("claim.name", "roles", "multivalued", "true", "jsonType.label", "String")));
    mappers.add(
        mapper(
            "unit",
            "oidc-usermodel-attribute-mapper",
            Map.of("user.attribute", "unit", "claim.name", "unit", "jsonType.label", "String")));
    mappers.add(
        mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", "danvan")));
    return client;
  }

  private static ObjectNode mapper(String name, String type, Map<String, String> settings) {
    ObjectNode mapper = JSON.createObjectNode();
    mapper.put("name", name);
    mapper.put("protocol", "openid-connect");
    mapper.put("protocolMapper", type);
    ObjectNode config = mapper.putObject("config");
    settings.forEach(config::put);
    config.put("access.token.claim", "true");
    config.put("introspection.token.claim", "true");
    return mapper;
  }

  /** A person reads the own unit and can't change it: the unit decides what the person may see. */
  private static ObjectNode userProfile() {
    ObjectNode profile = JSON.createObjectNode();
    ArrayNode attributes = profile.putArray("attributes");
    for (String name : List.of("username", "email", "firstName", "lastName", "unit")) {
      ObjectNode attribute = attributes.addObject();
      attribute.put("name", name);
      attribute.put("displayName", name.equals("unit") ? "Đơn vị" : "${" + name + "}");
      attribute.put("multivalued", false);
      ObjectNode permissions = attribute.putObject("permissions");
      permissions.putArray("view").add("admin").add("user");
      ArrayNode edit = permissions.putArray("edit").add("admin");
      if (!name.equals("unit")) {
        edit.add("user");
      }
    }
    ObjectNode components = JSON.createObjectNode();
    ObjectNode provider =
        components.putArray("org.keycloak.userprofile.UserProfileProvider").addObject();
    provider.put("providerId", "declarative-user-profile");
    try {
      provider
          .putObject("config")
          .putArray("kc.user.profile.config")
          .add(JSON.writeValueAsString(profile));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return components;
  }

  /** An account as Keycloak imports it. */
  public static ObjectNode user(Account account) {
    ObjectNode user = JSON.createObjectNode();
    user.put("id", subject(account.username()).toString());
    user.put("username", account.username());
    user.put("enabled", true);
    user.put("firstName", account.title());
    user.put("lastName", account.place());
    if (account.unit() != null) {
      user.putObject("attributes").putArray("unit").add(account.unit().toString());
    }
    ObjectNode credential = user.putArray("credentials").addObject();
    credential.put("type", "password");
    credential.put("value", DemoAccounts.PASSWORD);
    credential.put("temporary", false);
    ArrayNode roles = user.putArray("realmRoles");
    account.roles().forEach(roles::add);
    return user;
  }

  private static ObjectNode integratorAccount() {
    ObjectNode user = JSON.createObjectNode();
    user.put("username", "service-account-" + INTEGRATOR_CLIENT);
    user.put("enabled", true);
    user.put("serviceAccountClientId", INTEGRATOR_CLIENT);
    user.putArray("realmRoles").add("integrator");
    return user;
  }

  /** The {@code sub} of a demo account: the same on every machine. */
  public static UUID subject(String username) {
    return UUID.nameUUIDFromBytes(("danvan-demo/" + username).getBytes(StandardCharsets.UTF_8));
  }
}
