// Made from content/charts/ by `npm run slots`, and by every build, check and dev server. Not for changing by hand.

/** What a drawing may draw and say: its slots for amounts and for series, and its labels. Numbered ones are any number. */
export interface Slots {
  'abs-try': {
    amounts: 'alikeHigh' | 'bottomUpTo' | 'failHigh' | 'failLow' | 'fails' | 'likeness' | 'loans' | 'lost' | 'middleUpTo' | 'recoveredHigh';
    series: never;
    labels: 'alike' | 'bottom' | 'caption' | 'chance' | 'chanceHead' | 'fail' | 'foot' | 'intro' | 'leavesOut' | 'loss' | 'lossHead' | 'middle' | 'over' | 'percent' | 'picture' | 'recovered' | 'says' | 'sliceHead' | 'top' | 'under';
  };
  'abs': {
    amounts: 'alike' | 'before' | 'bottomUpTo' | 'deals' | 'fails' | 'later' | 'loans' | 'lost' | 'middleUpTo' | 'now' | 'share' | 'tokens';
    series: never;
    labels: 'beforeIs' | 'bottom' | 'bottomOdds' | 'closed' | 'dealsIs' | 'depth' | 'laterIs' | 'loansFor' | 'loansForIs' | 'middle' | 'middleOdds' | 'noneOdds' | 'nowIs' | 'oneDot' | 'oneToken' | 'promise' | 'rating' | 'securities' | 'securitiesIs' | 'top' | 'topOdds' | 'unit' | `bottom${number}` | `middle${number}` | `step${number}` | `title${number}` | `top${number}`;
  };
  'coreweave': {
    amounts: 'cut' | 'debt' | 'leases' | 'meta' | 'microsoft' | 'nvidia' | 'openai' | 'pair' | 'promised' | 'revenue' | 'spending';
    series: 'backlog' | 'due' | 'loans' | 'rates';
    labels: 'chips' | 'coreweaveBox' | 'cut' | 'debt' | 'debtIs' | 'in' | 'inIs' | 'later' | 'laterIs' | 'leases' | 'leasesIs' | 'meta' | 'metaIs' | 'microsoft' | 'microsoftIs' | 'notToScale' | 'nvidia' | 'nvidiaBox' | 'nvidiaIs' | 'openai' | 'openaiBox' | 'openaiIs' | 'orders' | 'others' | 'pair' | 'pairIs' | 'planned' | 'plannedIs' | 'promised' | 'promisedIs' | 'rateHead' | 'rateHigh' | 'rateLow' | 'rateMiddle' | 'rent' | 'shares' | 'stake' | 'unit' | `backlog${number}` | `due${number}` | `step${number}` | `title${number}`;
  };
  'gpu-loans-try': {
    amounts: 'borrowers' | 'largest' | 'least' | 'loanToValue' | 'most' | 'new' | 'shock' | 'shockMost' | 'spread' | 'thinness' | 'thinnest';
    series: never;
    labels: 'after' | 'borrowed' | 'called' | 'calledIs' | 'calledNone' | 'calls' | 'caption' | 'cliff' | 'fall' | 'fallen' | 'first' | 'intro' | 'leavesOut' | 'limit' | 'lost' | 'now' | 'nth' | 'percent' | 'picture' | 'price' | 'rack' | 'round' | 'says' | 'saysNone' | 'step' | 'thin' | 'tips' | 'whole';
  };
  'gpu-loans': {
    amounts: 'ageing' | 'borrowers' | 'contract' | 'coreweave' | 'debt' | 'drop' | 'fluidstack' | 'loan' | 'loanToValue' | 'most' | 'new' | 'release' | 'repaid' | 'sharpDrop' | 'shock' | 'spread' | 'thin' | 'thinness' | 'years';
    series: 'rents';
    labels: 'before' | 'called' | 'chips' | 'coreweave' | 'crisis' | 'crisisIs' | 'cushion' | 'debtIs' | 'dial' | 'dialNote' | 'dotcom' | 'dotcomIs' | 'fallen' | 'fluidstack' | 'index' | 'lender' | 'lent' | 'limit' | 'loan' | 'lost' | 'month' | 'monthIs' | 'more' | 'now' | 'own' | 'playIs' | 'playSaid' | 'playSoldIs' | 'pledge' | 'price' | 'rack' | 'release' | 'releaseIs' | 'rent' | 'rentsNote' | 'round' | 'short' | 'shortIs' | 'soldIs' | 'soldThin' | 'unit' | 'whole' | `rent${number}` | `rentsOf${number}` | `step${number}` | `title${number}` | `year${number}`;
  };
  'nvidia-deals-explore': {
    amounts: 'thinnest';
    series: 'deals';
    labels: 'amazon' | 'announced' | 'anthropic' | 'backstop' | 'blueowl' | 'broadcom' | 'claimed' | 'committed' | 'company' | 'coreweave' | 'equity-for-services' | 'everybody' | 'foot' | 'hyperion' | 'intro' | 'investment' | 'leavesOut' | 'loan' | 'loans' | 'meta' | 'microsoft' | 'month' | 'monthYear' | 'moreDeals' | 'moreSums' | 'nothing' | 'nscale' | 'nvidia' | 'openai' | 'oracle' | 'orders' | 'paid' | 'purchase' | 'says' | 'saysAll' | 'saysDeal' | 'saysOne' | 'sbenergy' | 'shares' | 'softbank' | 'thrive' | 'title' | 'unknown' | 'xai' | `column${number}` | `month${number}`;
  };
  'nvidia-deals': {
    amounts: 'agreed' | 'amazon' | 'anthropic' | 'coreweave' | 'coreweaveStake' | 'deals' | 'gap' | 'guarantee' | 'microsoft' | 'openai' | 'oracle' | 'ordered' | 'ownCash' | 'revenue' | 'softbank' | 'ten' | 'three';
    series: never;
    labels: 'agreedIs' | 'amazon' | 'anthropic' | 'campus' | 'cash' | 'coreweave' | 'forChips' | 'forShares' | 'guessAsk' | 'guessButton' | 'guessInvite' | 'guessIs' | 'guessSaid' | 'guessValue' | 'inPractice' | 'microsoft' | 'mustIt' | 'needs' | 'noSum' | 'noTotal' | 'nvidia' | 'onPaper' | 'openai' | 'oracle' | 'paid' | 'paidIs' | 'planIs' | 'promised' | 'promisedIs' | 'rent' | 'repay' | 'revenueIs' | 'sells' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'spineUnit' | 'threeIs' | 'unit' | 'unsized' | 'withMicrosoft' | `headline${number}` | `other${number}` | `paid${number}`;
  };
  'private-credit-try': {
    amounts: 'bold' | 'borrowed' | 'borrowedHigh' | 'careful' | 'endowments' | 'fails' | 'failsHigh' | 'hedgeFunds' | 'lent' | 'middling' | 'owedInsurers' | 'pensions' | 'recovery' | 'recoveryHigh' | 'savers' | 'ten';
    series: never;
    labels: 'amountHead' | 'arrow' | 'back' | 'banks' | 'basisDebts' | 'basisHead' | 'basisLoans' | 'basisStakes' | 'bn' | 'bold' | 'borrowed' | 'borrowers' | 'caption' | 'careful' | 'endowments' | 'fail' | 'falls' | 'fromTo' | 'hedgeFunds' | 'insurers' | 'intro' | 'investors' | 'investorsLost' | 'leavesOut' | 'lendersAre' | 'middling' | 'ownersAre' | 'owns' | 'pensions' | 'percent' | 'picture' | 'savers' | 'saysFine' | 'saysShort' | 'short' | 'shortHead' | 'stands' | 'unit' | 'zero' | `fallen${number}`;
  };
  'private-credit': {
    amounts: 'fails' | 'insurersArticle' | 'insurersFed' | 'lent' | 'more' | 'ten' | `banks${number}`;
    series: never;
    labels: 'apart' | 'banks' | 'banksDo' | 'endowments' | 'fund' | 'funds' | 'hedgeFunds' | 'held' | 'insurers' | 'insurersArticle' | 'insurersDo' | 'insurersFed' | 'investorsMoney' | 'largeBanks' | 'lent' | 'lentPart' | 'lifeInsurers' | 'more' | 'notToScale' | 'pensionFunds' | 'pensionFundsDo' | 'pensions' | 'shortfall' | 'stepIn' | 'unit' | 'unknown' | `ask${number}` | `banks${number}` | `step${number}` | `title${number}Is` | `title${number}`;
  };
  'retirement-401k': {
    amounts: 'account' | 'cap' | 'share';
    series: never;
    labels: 'accountIs' | 'agencies' | 'agenciesIs' | 'banks' | 'box' | 'boxIs' | 'chips' | 'chipsIs' | 'crisis' | 'endowments' | 'example' | 'fiduciary' | 'fiduciaryIs' | 'fund' | 'fundClock' | 'fundClockIs' | 'fundIs' | 'government' | 'hedge' | 'insurers' | 'keeper' | 'keeperIs' | 'loan' | 'loanClock' | 'loanClockIs' | 'loanIs' | 'loans' | 'newRing' | 'notToScale' | 'now' | 'nowIs' | 'order' | 'orderIs' | 'ordinary' | 'part' | 'pensions' | 'private' | 'saver' | 'saverClock' | 'saverClockIs' | 'saverIs' | 'savers' | 'shareIs' | 'then' | 'thenIs' | 'unit' | 'unknown' | 'view' | 'year' | `step${number}` | `title${number}`;
  };
  'scale': {
    amounts: 'building' | 'denmark' | 'gap' | 'growth' | 'ownCash' | 'plans' | 'revenue' | 'spent' | 'ten' | 'total';
    series: never;
    labels: 'buildingIs' | 'built' | 'denmarkIs' | 'doorsNote' | 'echo' | 'echoNote' | 'gapIs' | 'growthIs' | 'guessAsk' | 'guessButton' | 'guessInvite' | 'guessIs' | 'guessSaid' | 'guessValue' | 'now' | 'ownIs' | 'plansIs' | 'revenueIs' | 'spentIs' | 'spineFoot' | 'spineGap' | 'spineOwn' | 'spineUnit' | 'tied' | 'totalIs' | 'unit' | 'unitTen' | 'unitTenAlone' | `door${number}` | `headline${number}`;
  };
  'spv-try': {
    amounts: 'blueOwl' | 'bonds' | 'building' | 'metaShare' | 'part';
    series: never;
    labels: 'answer' | 'bonds' | 'borrower' | 'box' | 'boxBorrows' | 'building' | 'debt' | 'hedged' | 'hypothetical' | 'intro' | 'leavesOut' | 'lenders' | 'meta' | 'metaBorrows' | 'ofDebt' | 'offBooks' | 'onBooks' | 'owner' | 'owners' | 'question' | 'rating' | 'rowDebt' | 'rowDebtIfBox' | 'rowDebtIfMeta' | 'rowOff' | 'rowOffIfBox' | 'rowOffIfMeta' | 'rowOwns' | 'rowOwnsIfBox' | 'rowOwnsIfMeta' | 'rowPays' | 'rowPaysIfBox' | 'rowPaysIfMeta' | 'saysBox' | 'saysMeta' | 'unit' | 'wouldLend' | 'zero';
  };
  'spv': {
    amounts: 'blueOwl' | 'bonds' | 'building' | 'cost' | 'guarantee' | 'lease' | 'metaShare' | 'part' | 'yield';
    series: never;
    labels: 'agencies' | 'banks' | 'banksIs' | 'blueOwl' | 'bonds' | 'bondsRated' | 'bondsYield' | 'box' | 'building' | 'coreweave' | 'debt' | 'earlier' | 'enron' | 'enronIs' | 'google' | 'guarantees' | 'hedged' | 'hypothetical' | 'leaves' | 'lend' | 'lenders' | 'meta' | 'metaShare' | 'metaShort' | 'none' | 'ofDebt' | 'offBooks' | 'onBooks' | 'overlap' | 'owner' | 'owners' | 'parts' | 'passed' | 'plans' | 'rates' | 'rating' | 'rents' | 'spread' | 'unit' | 'unsized' | 'waiting' | 'wouldLend' | 'xai' | 'zero' | `step${number}`;
  };
  'two-futures-try': {
    amounts: 'buildingGrowth' | 'buildingMost' | 'earned' | 'horizon' | 'least' | 'revenueGrowth' | 'revenueMost' | 'spent' | `grid${number}`;
    series: never;
    labels: 'bn' | 'buildingGrowth' | 'earned' | 'far' | 'intro' | 'lateIs' | 'leavesOut' | 'never' | 'neverIs' | 'revenueGrowth' | 'saysFar' | 'saysLate' | 'saysMeet' | 'saysNever' | 'scale' | 'spent' | 'table' | 'tableEarned' | 'tableSpent' | 'tableYear' | 'times' | 'tn' | 'years' | 'yearsIs';
  };
  'two-futures': {
    amounts: 'capexAfter' | 'capexBefore' | 'chip' | 'earned' | 'fast' | 'giants' | 'giantsBefore' | 'labs' | 'limit' | 'meetPlans' | 'meetSlow' | 'meetStill' | 'ninefold' | 'plans' | 'slower' | 'slowest' | 'spent' | 'still' | `grid${number}`;
    series: 'busts';
    labels: 'busts' | 'bustsFoot' | 'debts' | 'debtsIs' | 'earned' | 'fan' | 'fanIs' | 'fast' | 'giants' | 'giantsBefore' | 'leftOut' | 'meetPlans' | 'meetSlow' | 'meetStill' | 'ninefold' | 'parts' | 'plansGrowth' | 'scale' | 'shares' | 'sharesIs' | 'slow' | 'slower' | 'slowest' | 'spent' | 'still' | 'tenfold' | 'watch' | 'watchSince' | `bust${number}` | `step${number}` | `watch${number}Is` | `watch${number}Says` | `watch${number}Way` | `watch${number}`;
  };
}
