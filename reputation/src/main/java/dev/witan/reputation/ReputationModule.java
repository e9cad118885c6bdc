package dev.witan.reputation;

import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.allowance.AllowanceApplier;
import dev.witan.reputation.ledger.LedgerApplier;
import dev.witan.reputation.member.MemberApplier;
import dev.witan.reputation.salary.SalaryApplier;
import dev.witan.reputation.stake.StakeApplier;

/** Registers what this module handles, applies and keeps. */
public final class ReputationModule {
  private final Reputation reputation;

  public ReputationModule(Reputation reputation) {
    this.reputation = reputation;
  }

  /** Registers everything; parameters are read when a command is decided. */
  public void register(Registry registry, ParameterVersions parameters) {
    registerHandlers(registry, parameters);
    registerAppliers(registry);
    registry.state(reputation.members());
    registry.state(reputation.ledger());
    registry.state(reputation.salary());
    registry.state(reputation.stakes());
    registry.state(reputation.allowances());
  }

  private void registerHandlers(Registry registry, ParameterVersions parameters) {
    registry.on(RegisterMember.class, new MemberHandlers(reputation, parameters)::handle);
    KeyHandlers keys = new KeyHandlers(reputation);
    registry.on(AddKey.class, keys::handle);
    registry.on(RevokeKey.class, keys::handle);
    registry.on(RecoverKey.class, keys::handle);
    CoinHandlers coin = new CoinHandlers(reputation);
    registry.on(IssueCoin.class, coin::handle);
    registry.on(TransferCoin.class, coin::handle);
    registry.on(RedeemCoin.class, coin::handle);
    registry.on(AllowStaking.class, new AllowanceHandler(reputation)::handle);
  }

  private void registerAppliers(Registry registry) {
    MemberApplier members = new MemberApplier(reputation.members());
    SalaryApplier salary = new SalaryApplier(reputation.salary());
    LedgerApplier ledger = new LedgerApplier(reputation.ledger(), salary);
    AllowanceApplier allowances = new AllowanceApplier(reputation.allowances());
    StakeApplier stakes = new StakeApplier(reputation.stakes());
    registry.apply(
        ReputationEvent.MemberRegistered.class,
        event -> {
          members.registered(event);
          ledger.registered(event);
          salary.registered(event);
          stakes.registered(event);
        });
    registry.apply(ReputationEvent.KeyAdded.class, members::keyAdded);
    registry.apply(ReputationEvent.KeyRevoked.class, members::keyRevoked);
    registry.apply(ReputationEvent.KeysRecovered.class, members::keysRecovered);
    registry.apply(ReputationEvent.TreasurersNamed.class, members::treasurersNamed);
    registry.apply(ReputationEvent.DepositReferenceUsed.class, ledger::referenceUsed);
    registry.apply(ReputationEvent.RepMoved.class, ledger::repMoved);
    registry.apply(ReputationEvent.CoinMoved.class, ledger::coinMoved);
    registry.apply(ReputationEvent.SalaryPaid.class, salary::paid);
    registry.apply(ReputationEvent.MintReserved.class, ledger::mintReserved);
    registry.apply(ReputationEvent.MintReserveReleased.class, ledger::mintReserveReleased);
    registry.apply(ReputationEvent.AllowanceSet.class, allowances::set);
    registry.apply(ReputationEvent.RepStaked.class, stakes::staked);
    registry.apply(ReputationEvent.RepUnstaked.class, stakes::unstaked);
    registry.apply(ReputationEvent.StakesReleased.class, stakes::released);
  }
}
